import Guidance

/// Turns messages of an edition into texts: facts in place, formatted for the language.
package struct TextResolver: Sendable {
    private let edition: Edition
    private let formatter = MessageFormatter()
    private let values: PlaceholderValues
    private let register: Register

    /// Which Japanese is shown.
    package enum Register: Sendable {
        case standard
        /// Easy Japanese where there is one, with or without the readings of its kanji.
        case simple(hasFurigana: Bool)
    }

    package init(edition: Edition) {
        self.init(
            edition: edition, values: PlaceholderValues(edition: edition), register: .standard)
    }

    private init(edition: Edition, values: PlaceholderValues, register: Register) {
        (self.edition, self.values, self.register) = (edition, values, register)
    }

    /// The language of the content.
    package var source: Language { edition.languages.source }

    var table: TextTable { edition.texts }

    /// The same texts, Japanese in another register.
    package func inRegister(_ register: Register) -> TextResolver {
        TextResolver(edition: edition, values: values, register: register)
    }

    /// The text of `id` in exactly this language as segments; empty when it has none.
    package func segments(
        _ id: Message.ID, in language: Language, _ more: [String: String] = [:]
    ) -> [Segment] {
        guard let pattern = pattern(id, in: language) else { return [] }
        return segments(of: pattern, in: language, more)
    }

    /// The text of `id` in exactly this language without markup; nil when it has none.
    package func plainText(
        _ id: Message.ID, in language: Language, _ more: [String: String] = [:]
    ) -> String? {
        guard let pattern = pattern(id, in: language) else { return nil }
        return segments(of: pattern, in: language, more).map(\.text).joined()
    }

    /// The text with its fallback, and the language it is in. The source shows the id when an edition
    /// lacks a message: a mistake that publishing refuses.
    package func fallbackText(
        _ id: Message.ID, for language: Language, _ more: [String: String] = [:]
    ) -> (text: String, language: Language) {
        guard let text = edition.texts.text(id, requested: language) else { return (id, source) }
        let pattern = easyPattern(id, in: text.language) ?? text.pattern
        // Most texts have no placeholders.
        if case .standard = register, MessagePattern.isWords(pattern) {
            return (pattern, text.language)
        }
        let segments = segments(of: pattern, in: text.language, more)
        return (segments.map(\.text).joined(), text.language)
    }

    /// The same with its segments.
    package func fallbackSegments(
        _ id: Message.ID, for language: Language
    ) -> (segments: [Segment], language: Language) {
        guard let text = edition.texts.text(id, requested: language) else {
            return ([.plain(id)], source)
        }
        let pattern = easyPattern(id, in: text.language) ?? text.pattern
        return (segments(of: pattern, in: text.language, [:]), text.language)
    }

    private func pattern(_ id: Message.ID, in language: Language) -> String? {
        easyPattern(id, in: language) ?? edition.texts.text(id, in: language)?.pattern
    }

    /// Easy Japanese, where it is asked for and there is one.
    private func easyPattern(_ id: Message.ID, in language: Language) -> String? {
        guard case .simple = register, language == source else { return nil }
        return edition.texts.text("simple.\(id)", in: language)?.pattern
    }

    /// What a placeholder shows in a language; empty for one that names no fact.
    package func value(of placeholder: String, in language: Language) -> String {
        values.segment(placeholder, in: language)?.text ?? ""
    }

    /// The word for a term in a language; nil where nobody has written it down.
    package func gloss(of term: Term, in language: Language) -> String? {
        values.gloss(of: term, in: language)
    }

    // MARK: Segments

    private func segments(
        of pattern: String, in language: Language, _ more: [String: String]
    ) -> [Segment] {
        let parsed = try? MessagePattern(pattern)
        let pieces =
            if let parsed, parsed.isPlain {
                segments(of: parsed.parts, in: language, more)
            } else {
                segments(
                    ofChoice: pattern, naming: parsed?.argumentNames ?? [], in: language, more)
            }
        guard language == source else { return pieces }
        switch register {
        case .standard: return pieces.map(\.withoutReading)
        case .simple(let hasFurigana):
            return pieces.flatMap { Ruby.segments(of: $0, hasFurigana: hasFurigana) }
        }
    }

    /// Of a plain pattern.
    private func segments(
        of parts: [MessagePattern.Part], in language: Language, _ more: [String: String]
    ) -> [Segment] {
        var segments: [Segment] = []
        var text = ""
        let unexplained = LabelGloss.unexplained(in: parts) {
            values.gloss($0, in: language) != nil
        }
        for (place, part) in parts.enumerated() {
            guard case .placeholder(let name) = part else {
                if case .text(let words) = part { text += words }
                continue
            }
            let segment = more[name].map { .plain($0) } ?? values.segment(name, in: language)
            switch segment {
            case .plain(let value): text += value
            case nil: text += "{\(name)}"
            case let segment?:
                if !text.isEmpty { segments.append(.plain(text)) }
                segments.append(segment)
                text = unexplained.contains(place) ? bracketed(name, in: language) : ""
            }
        }
        return segments.isEmpty || !text.isEmpty ? segments + [.plain(text)] : segments
    }

    private func bracketed(_ label: String, in language: Language) -> String {
        values.gloss(label, in: language).map { LabelGloss.bracketed($0, in: language) } ?? ""
    }

    /// Numbers go through the formatter as numbers, so that they can be counted. Facts with a form of
    /// their own go as marks from the private use area, which no checked text contains, and are put
    /// in place afterwards.
    private func segments(
        ofChoice pattern: String, naming names: Set<String>, in language: Language,
        _ more: [String: String]
    ) -> [Segment] {
        var arguments: [String: MessageArgument] = more.mapValues { .text($0) }
        var marked: [Segment] = []
        for name in names where arguments[name] == nil {
            if let number = values.number(name) {
                arguments[name] = .number(number)
                continue
            }
            guard let segment = values.segment(name, in: language) else { continue }
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

    private static func split(_ text: String, _ marked: [Segment]) -> [Segment] {
        var segments: [Segment] = []
        // By scalars: a mark of ours is one character with an accent behind it.
        for piece in text.unicodeScalars.split(
            separator: "\u{E000}", omittingEmptySubsequences: false)
        {
            let parts = piece.split(
                separator: "\u{E001}", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2, let index = Int(String(parts[0])), marked.indices.contains(index) {
                segments.append(marked[index])
            }
            if let rest = parts.last, !rest.isEmpty { segments.append(.plain(String(rest))) }
        }
        return segments
    }
}
