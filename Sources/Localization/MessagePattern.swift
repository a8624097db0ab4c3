import CICU
import Guidance

/// Why a text is not a valid MessageFormat pattern, and how to fix it.
package struct MessagePatternError: Error, Hashable, Sendable {
    package let message: String
    package let fix: String
    /// Counted in Unicode scalars from 1; nil when ICU does not say.
    package let column: Int?
}

/// A MessageFormat pattern as a tree: the words that people typed, placeholders, and choices.
///
/// It takes less than ICU: values come formatted, so there are no types but `plural`, `selectordinal`
/// and `select`. ICU formats; this is the only other reader.
package struct MessagePattern: Hashable, Sendable {
    package enum Part: Hashable, Sendable {
        /// Words, without the apostrophes that quote.
        case text(String)
        case placeholder(String)
        /// `#`: the number by which a plural chooses.
        case number(String)
        case choice(Choice)
    }

    package struct Choice: Hashable, Sendable {
        package enum Kind: String, Sendable { case plural, selectordinal, select }

        package let argument: String
        package let kind: Kind
        package let branches: [Branch]
    }

    package struct Branch: Hashable, Sendable {
        package let selector: String
        package let parts: [Part]
    }

    package let parts: [Part]
    /// Words and placeholders alone, as nearly every pattern is: it needs no ICU to be formatted.
    package let isPlain: Bool
    /// What ICU would format and no text of ours may have: an offset, a closing brace as a sign.
    package let unsupported: MessagePatternError?

    /// - Throws: the first mistake.
    package init(_ pattern: String) throws(MessagePatternError) {
        guard !Self.isWords(pattern) else {
            (parts, isPlain) = (pattern.isEmpty ? [] : [.text(pattern)], true)
            unsupported = nil
            return
        }
        var parser = MessagePatternParser(pattern)
        parts = try parser.message()
        unsupported = parser.unsupported
        // ICU takes names of digits for positions, and has its own mind about apostrophes.
        isPlain =
            unsupported == nil && !pattern.utf8.contains(UInt8(ascii: "'"))
            && parts.allSatisfy { part in
                switch part {
                case .text: true
                case .placeholder(let name): name.utf8.first.map { $0 > UInt8(ascii: "9") } ?? false
                case .number, .choice: false
                }
            }
    }

    /// Whether a pattern shows itself: it has no sign that ICU reads.
    package static func isWords(_ pattern: String) -> Bool {
        !pattern.utf8.contains {
            $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "'")
        }
    }

    /// The placeholders it names, in whatever branch.
    package var argumentNames: Set<String> {
        var names: Set<String> = []
        Self.addNames(of: parts, to: &names)
        return names
    }

    private static func addNames(of parts: [Part], to names: inout Set<String>) {
        for part in parts {
            switch part {
            case .placeholder(let name): names.insert(name)
            case .choice(let choice):
                names.insert(choice.argument)
                for branch in choice.branches { addNames(of: branch.parts, to: &names) }
            case .text, .number: break
            }
        }
    }

    /// What ICU, which will format it, says against a pattern; nil when it takes it.
    package static func errorOfICU(in pattern: String) -> MessagePatternError? {
        var offset: Int32 = -1
        guard unsafe cicu_message_check(pattern, pattern.utf8.count, &offset) == 0 else {
            return nil
        }
        return MessagePatternError(
            message: "the braces or apostrophes do not form a valid message",
            fix: "copy the placeholders from the Japanese, braces included",
            column: offset < 0 ? nil : Int(offset) + 1)
    }
}

package enum PluralCategories {
    /// The categories the language distinguishes in counting, `other` among them.
    ///
    /// - Parameters:
    ///   - language: the language.
    ///   - isOrdinal: for first, second, third rather than one, two, three.
    /// - Returns: their names in CLDR.
    package static func categories(of language: Language, isOrdinal: Bool = false) -> [String] {
        let text =
            unsafe ICUText.take(cicu_plural_categories(language.icuLocale, isOrdinal ? 1 : 0))
            ?? "other"
        return text.split(separator: " ").map(String.init)
    }
}
