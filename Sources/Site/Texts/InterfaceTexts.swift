import Guidance
import Localization
import Synchronization

/// The words of the interface in one language, with their fallback.
struct InterfaceTexts {
    /// Texts by group and name.
    typealias Tree = [String: [String: String]]

    let language: Language
    private let resolver: TextResolver

    init(_ resolver: TextResolver, _ language: Language) {
        (self.resolver, self.language) = (resolver, language)
    }

    /// The text `ui.<key>`, with its arguments.
    func callAsFunction(_ key: String, _ arguments: [String: String] = [:]) -> String {
        resolver.fallbackText("ui.\(key)", for: language, arguments).text
    }

    /// The text of an agents' message, `desk.<key>`.
    func desk(_ key: String, _ arguments: [String: String] = [:]) -> String {
        resolver.fallbackText("desk.\(key)", for: language, arguments).text
    }

    /// The name of a spoken language.
    func name(of spoken: SpokenLanguage) -> String { resolver.name(of: spoken, in: language) }

    /// The names of spoken languages one after the other, or that none is known.
    func names(of languages: [SpokenLanguage]) -> String {
        languages.isEmpty
            ? self("call.language_unknown")
            : ListFormatting.plain(languages.map { name(of: $0) }, language)
    }

    func name(of named: Language) -> String { resolver.name(of: named, in: language) }

    /// The office's name.
    var officeName: String { resolver.fallbackText("office.name", for: language).text }

    /// The office's name where there is room for a word or two.
    var officeShortName: String {
        resolver.plainText("office.short-name", in: language) ?? officeName
    }

    /// What the office's site is for.
    var officeDescription: String {
        resolver.fallbackText("office.description", for: language).text
    }

    /// All texts that need no arguments, for templates: `{{t.call.title}}`; `t.office.source` is the tag
    /// of the language that what must be shown to others is written in.
    func tree(of edition: Edition) -> Tree {
        var groups: Tree = ["office": ["name": officeName, "source": edition.languages.source.tag]]
        for id in edition.texts.ids where id.hasPrefix("ui.") {
            let parts = id.split(separator: ".", maxSplits: 2).map(String.init)
            guard parts.count == 3 else { continue }
            groups[parts[1], default: [:]][parts[2]] = self("\(parts[1]).\(parts[2])")
        }
        return groups
    }
}

/// The words of the interface by language, gathered when a language is first asked for: every page
/// has all of them.
final class InterfaceTrees: Sendable {
    private let edition: Edition
    private let texts: TextResolver
    private let trees = Mutex<[Language: InterfaceTexts.Tree]>([:])

    init(_ edition: Edition, _ texts: TextResolver) {
        (self.edition, self.texts) = (edition, texts)
    }

    /// All texts that need no arguments, for templates: `{{t.call.title}}`.
    func tree(in language: Language) -> InterfaceTexts.Tree {
        if let known = trees.withLock({ $0[language] }) { return known }
        let tree = InterfaceTexts(texts, language).tree(of: edition)
        trees.withLock { $0[language] = tree }
        return tree
    }
}
