import Catalogues
import Guidance

/// The first translation of each Japanese text, to tell where it is translated otherwise.
struct FirstTranslations {
    private typealias First = (id: Message.ID, text: String)

    /// By the groups of the sources.
    private var first: [First?]
    /// Of Japanese that the content does not have, or no longer.
    private var others: [ArraySlice<UInt8>: First] = [:]

    init(of sources: SourceTexts) { first = Array(repeating: nil, count: sources.groupCount) }

    /// Takes the next translation.
    ///
    /// - Parameters:
    ///   - translation: the entry.
    ///   - text: its text.
    ///   - place: of its message among the sources.
    ///   - catalogue: the name of its catalogue.
    ///   - sources: the Japanese of every message.
    /// - Returns: a problem, when the same Japanese was translated otherwise before.
    mutating func problems(
        of translation: Catalogue.Translation, _ text: String, at place: Int, in catalogue: String,
        _ sources: SourceTexts
    ) -> [TextProblem] {
        let own = First(sources.ids[place], text)
        let before: First?
        if translation.hasBytes(of: sources[place].pattern) {
            before = put(own, into: sources.group(of: place))
        } else {
            let key = SourceTexts.groupKey(translation.source, in: catalogue)
            if let group = sources.group(of: key) {
                before = put(own, into: group)
            } else {
                before = others[key]
                others[key] = before ?? own
            }
        }
        guard let before, before.text != text else { return [] }
        return [
            TextProblem(
                "source-translated-twice", .warning,
                "the same Japanese is translated otherwise in \(before.id): \(before.text)",
                fix: "use one translation, unless the place asks for another")
        ]
    }

    /// - Returns: the first of the group; nil when this is it.
    private mutating func put(_ own: First, into group: Int) -> First? {
        if let before = first[group] { return before }
        first[group] = own
        return nil
    }
}
