import Guidance
import Localization

/// Turns messages of an edition into texts: facts in place, formatted for the language.
struct TextResolver: Sendable {
    private let edition: Edition
    private let formatter = MessageFormatter()
    private let facts: [String: Segment.Source]

    init(edition: Edition) {
        self.edition = edition
        facts = Segment.sources(of: edition)
    }

    /// The text of `id` in exactly this language as segments; empty when it has none.
    func segments(
        _ id: Message.ID, in language: Language, _ more: [String: String] = [:]
    ) -> [Segment] {
        guard let text = edition.texts.text(id, in: language) else { return [] }
        return segments(of: text.pattern, in: language, more)
    }

    /// The text of `id` in exactly this language without markup; nil when it has none.
    func plainText(
        _ id: Message.ID, in language: Language, _ more: [String: String] = [:]
    ) -> String? {
        guard let text = edition.texts.text(id, in: language) else { return nil }
        return segments(of: text.pattern, in: language, more).map(\.text).joined()
    }

    /// The text with its fallback, and the language it is in. Japanese shows the id when an edition
    /// lacks a message: a mistake that publishing refuses.
    func fallbackText(
        _ id: Message.ID, for language: Language, _ more: [String: String] = [:]
    ) -> (text: String, language: Language) {
        guard let text = edition.texts.text(id, requested: language) else { return (id, .japanese) }
        let segments = segments(of: text.pattern, in: text.language, more)
        return (segments.map(\.text).joined(), text.language)
    }

    // MARK: Segments

    /// Facts with a form of their own go through the formatter as marks from the private use area,
    /// which no checked text contains, and are put in place afterwards.
    private func segments(
        of pattern: String, in language: Language, _ more: [String: String]
    ) -> [Segment] {
        var arguments: [String: MessageArgument] = more.mapValues { .text($0) }
        var marked: [Segment] = []
        for name in Self.names(in: pattern) where arguments[name] == nil {
            guard let fact = facts[name] else { continue }
            let segment = fact.segment(in: language)
            if case .plain(let text) = segment {
                arguments[name] = .text(text)
            } else {
                arguments[name] = .text("\u{E000}\(marked.count)\u{E001}")
                marked.append(segment)
            }
        }
        let text = formatter.format(pattern, language: language, arguments: arguments).text
        return marked.isEmpty ? [.plain(text)] : Self.split(text, marked)
    }

    private static func names(in pattern: String) -> Set<String> {
        guard pattern.utf8.contains(UInt8(ascii: "{")) else { return [] }
        return (try? MessagePattern(pattern))?.argumentNames ?? []
    }

    private static func split(_ text: String, _ marked: [Segment]) -> [Segment] {
        var segments: [Segment] = []
        for piece in text.split(separator: "\u{E000}", omittingEmptySubsequences: false) {
            let parts = piece.split(
                separator: "\u{E001}", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2, let index = Int(parts[0]), marked.indices.contains(index) {
                segments.append(marked[index])
            }
            if let rest = parts.last, !rest.isEmpty { segments.append(.plain(String(rest))) }
        }
        return segments
    }
}
