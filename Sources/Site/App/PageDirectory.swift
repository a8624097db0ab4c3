import Guidance
import Localization
import Support

/// Every page that an edition has in each language, by its address and by the id in it.
struct PageDirectory: Sendable {
    /// Paths by themselves in small letters, earlier addresses with the path they moved to.
    private let paths: [String: String]
    /// Where a path leads that stands for a question within a flow: to the beginning, unless the answers to
    /// the questions before are given too.
    private let beginnings: [String: PageAddress]
    /// Pages by the last part of their path, in the order of `kinds`.
    private let ids: [String: [Entry]]
    /// Where the list of the pages of a kind stands, by the first part of their paths.
    private let folders: [String: PageAddress]
    private let names: NearestNames<Entry>

    /// A page with its title.
    struct Entry: Sendable {
        let address: PageAddress
        let title: Title
    }

    enum Title: Sendable {
        case message(Message.ID)
        /// The name of a document, in the office's own language.
        case source(String)
    }

    init(_ edition: Edition) {
        let all = PageTable.inLanguage.flatMap { $0.existing(edition) }
        var paths: [String: String] = [:]
        for page in all { paths[page.path] = page.path }
        for (from, to) in edition.more.redirects where paths[to] != nil && paths[from] == nil {
            paths[from.lowercased()] = to
        }
        let pages = Self.pages(edition)
        self.paths = paths
        beginnings = Dictionary(
            edition.more.flows.flatMap { flow in
                (flow.questions.map(\.id) + flow.outcomes.map(\.id)).map {
                    (PageAddress.flow(flow.id, at: $0).path, flow.address)
                }
            }, uniquingKeysWith: { first, _ in first })
        ids = Dictionary(pages.map { ($0.name, [$0.value]) }, uniquingKeysWith: +)
        folders = Dictionary(
            PageTable.inLanguage.compactMap { kind in
                kind.folder.map { folder in
                    (kind.pattern.firstSegment, edition.isThere(folder) ? folder : .home)
                }
            }, uniquingKeysWith: { first, _ in first })
        names = NearestNames(pages)
    }

    /// What readers look for, by the name of it in an address.
    private static func pages(_ edition: Edition) -> [(name: String, value: Entry)] {
        func page(_ id: String, _ address: PageAddress, _ title: Message.ID) -> (String, Entry) {
            (id, Entry(address: address, title: .message(title)))
        }
        let more = edition.more
        var pages: [(String, Entry)] = edition.guides.map { page($0.id, .guide($0.id), $0.title) }
        pages += edition.topics.map { page($0.id, .call($0.id), $0.name) }
        pages += more.flows.map { page($0.id, $0.address, $0.title) }
        pages += edition.screens.map { page($0.id, .screen($0.id), $0.title) }
        pages += edition.cards.map { page($0.id, .card($0.id), $0.moment) }
        pages += more.faqs.map { page($0.id, .faq.part($0.id), $0.question) }
        pages += edition.sources.map {
            ($0.id, Entry(address: .source($0.id), title: .source($0.title)))
        }
        let lists: [(PageAddress, Message.ID)] = [
            (.topics, "call.title"), (.faq, "faq.title"), (.words, "words.title"),
            (.labels, "labels.title"), (.archive, "archive.title"), (.number, "number.title"),
            (.sources, "sources.title"),
            (.accessibility, "access.title"), (.search, "search.title"),
        ]
        pages += lists.filter { edition.isThere($0.0) }
            .map { page(String($0.path.dropFirst()), $0, "ui.\($1)") }
        return pages.map { (name: $0.0, value: $0.1) }
    }

    /// A page that there is.
    struct Found {
        let path: String
        /// The id of a part of the page; nil for the whole.
        var fragment: String?
        /// Whether the address is that of the page, written otherwise, or the one it had before.
        let isSpelling: Bool
    }

    /// The page that an address means.
    /// - Parameters:
    ///   - segments: the address without its language, in small letters.
    ///   - hasAnswers: whether answers to a flow's questions are sent along.
    /// - Returns: nil when it may be any of several pages, or none.
    func page(_ segments: [String], hasAnswers: Bool) -> Found? {
        if let path = paths["/" + segments.joined(separator: "/")] {
            guard !hasAnswers, let start = beginnings[path], start.path != path else {
                return Found(path: path, isSpelling: true)
            }
            return Found(path: start.path, isSpelling: false)
        }
        guard let found = folderOrName(segments) else { return nil }
        let parts = found.description.split(separator: "#")
        return Found(
            path: found.path, fragment: parts.count == 2 ? String(parts[1]) : nil,
            isSpelling: false)
    }

    private func folderOrName(_ segments: [String]) -> PageAddress? {
        guard let first = segments.first else { return nil }
        let kind = kind(first)
        switch segments.count {
        case 1:
            if let kind { return folders[kind] ?? list(kind) }
            let found = ids[first] ?? []
            return found.count == 1 ? found[0].address : nil
        case 2...4:
            guard let kind, let found = ids[segments[1]] else { return nil }
            let ofKind = found.first {
                $0.address.path.hasPrefix("/\(kind)/") || $0.address.path == "/\(kind)"
            }
            // Behind the name of a page of another kind nothing is guessed.
            return (ofKind ?? (segments.count == 2 ? found.first : nil))?.address
        default: return nil
        }
    }

    private func list(_ kind: String) -> PageAddress? {
        ids[kind]?.first { $0.address.path == "/\(kind)" }?.address
    }

    /// The first part of the paths of a kind of page, also when it stands in the singular or the plural.
    private func kind(_ segment: String) -> String? {
        let spellings =
            [segment, segment + "s"] + (segment.hasSuffix("s") ? [String(segment.dropLast())] : [])
        return spellings.first { folders[$0] != nil || list($0) != nil }
    }

    /// Pages whose name is near to the last part of an address.
    func nearest(to segments: [String]) -> [Entry] {
        segments.last.map { names.nearest(to: $0, most: 3) } ?? []
    }
}

extension Edition {
    /// Whether a page that lists others is there, on the day of publishing.
    fileprivate func isThere(_ page: PageAddress) -> Bool {
        fills(page, on: info.publishedAt.date(in: zone))
    }
}
