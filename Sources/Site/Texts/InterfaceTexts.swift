import Guidance
import Localization

/// The words of the interface in one language, with their fallback.
struct InterfaceTexts {
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
    func name(of language: SpokenLanguage) -> String { self("language.\(language.tag)") }

    /// The names of spoken languages one after the other, or that none is told.
    func names(of languages: [SpokenLanguage]) -> String {
        languages.isEmpty
            ? self("call.language_unknown")
            : languages.map { name(of: $0) }.joined(separator: ", ")
    }

    func name(of language: Language) -> String {
        self("language.\(language == .simplifiedChinese ? "zh" : language.tag)")
    }

    /// All texts that need no arguments, for templates: `{{t.call.title}}`.
    func tree(of edition: Edition) -> [String: [String: String]] {
        var groups: [String: [String: String]] = [:]
        for id in edition.texts.ids where id.hasPrefix("ui.") {
            let parts = id.split(separator: ".", maxSplits: 2).map(String.init)
            guard parts.count == 3 else { continue }
            groups[parts[1], default: [:]][parts[2]] = self("\(parts[1]).\(parts[2])")
        }
        return groups
    }
}
