import Guidance

/// In which languages pages with a text of their own as title have one. A page whose title falls back is
/// the same page as that of the language it falls back to: search engines get it once.
struct PageTitles: Sendable {
    private let edition: Edition
    private let titles: [String: Message.ID]

    init(_ edition: Edition) {
        self.edition = edition
        let guides = edition.guides.flatMap {
            [(PageAddress.guide($0.id), $0.title), (.printedGuide($0.id), $0.title)]
        }
        let flows = edition.more.flows.flatMap { flow in flow.addresses.map { ($0, flow.title) } }
        let others =
            edition.screens.map { (PageAddress.screen($0.id), $0.title) }
            + edition.cards.map { (.card($0.id), $0.moment) }
        titles = Dictionary(
            (guides + flows + others).map { ($0.path, $1) }, uniquingKeysWith: { first, _ in first }
        )
    }

    /// The languages in which the page is its own; all for a page that has the interface's words.
    func languages(of address: PageAddress) -> [Language] {
        edition.languages.all.filter { language(of: address, requested: $0) == $0 }
    }

    /// The language that a page's title is in when it is asked for in one.
    func language(of address: PageAddress, requested: Language) -> Language {
        guard let title = titles[address.path] else { return requested }
        return edition.texts.text(title, requested: requested)?.language ?? requested
    }
}
