import Guidance
import Mustache

/// The content type of every template: the engine's own escape looks `Character`s up, and lets a sign
/// through that is joined with a letter or a mark beside it.
struct MarkupContent: MustacheContentType {
    func escapeText(_ text: String) -> String { MarkupText.escaped(text) }

    /// The first line of each source. The engine begins every partial and parent with its own type.
    static let line = "{{%CONTENT_TYPE:\(name)}}\n"

    private static let name = "Markup"

    /// Makes the engine know the type; once for the program.
    static let isRegistered: Bool = {
        MustacheContentTypes.register(MarkupContent(), named: name)
        return true
    }()
}
