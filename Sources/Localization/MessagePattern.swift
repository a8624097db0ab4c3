import CICU
import Guidance

/// Why a text is not a valid ICU MessageFormat pattern.
package struct MessagePatternError: Error, Hashable, Sendable {
    /// Counted in Unicode scalars from 0, or nil when ICU does not say.
    package let position: Int?
    package let reason: String
}

/// What a pattern consists of, for checks.
package struct MessagePattern: Hashable, Sendable {
    package private(set) var argumentNames: Set<String> = []
    package private(set) var plurals: [Selection] = []
    package private(set) var selects: [Selection] = []
    /// The text outside arguments, in order, those inside plural and select forms too.
    package private(set) var literals: [String] = []

    /// A plural or select argument with its selectors.
    package struct Selection: Hashable, Sendable {
        package let argument: String
        package fileprivate(set) var selectors: [String]
        package let ordinal: Bool
    }

    /// - Throws: `MessagePatternError` with the place of the mistake.
    package init(_ pattern: String) throws(MessagePatternError) {
        if let plain = PlainPattern(pattern) {
            argumentNames = Set(plain.names)
            literals = plain.literals.filter { !$0.isEmpty }
            return
        }
        var offset: Int32 = -1
        guard
            let parts = unsafe ICUText.take(
                cicu_message_parts(pattern, pattern.utf8.count, &offset))
        else {
            throw MessagePatternError(
                position: offset < 0 ? nil : Int(offset),
                reason: "the braces or apostrophes do not form a valid message")
        }
        // By scalars: a text may end in a return, which is one character with a line feed.
        for line in parts.unicodeScalars.split(separator: "\n") {
            add(kind: line.first, line.dropFirst(2))
        }
    }

    private mutating func add(kind: Unicode.Scalar?, _ scalars: Substring.UnicodeScalarView) {
        let value = String(scalars)
        switch kind {
        case "L":
            literals.append(
                scalars.split(separator: "\u{2028}", omittingEmptySubsequences: false).map {
                    String($0)
                }
                .joined(separator: "\n"))
        case "A": argumentNames.insert(value)
        case "P", "O":
            argumentNames.insert(value)
            plurals.append(Selection(argument: value, selectors: [], ordinal: kind == "O"))
            latestIsPlural = true
        case "S":
            argumentNames.insert(value)
            selects.append(Selection(argument: value, selectors: [], ordinal: false))
            latestIsPlural = false
        case "K":
            if latestIsPlural, !plurals.isEmpty {
                plurals[plurals.count - 1].selectors.append(value)
            } else if !selects.isEmpty {
                selects[selects.count - 1].selectors.append(value)
            }
        default: break
        }
    }

    /// Which of the two lists the next selector belongs to.
    private var latestIsPlural = false
}

package enum PluralCategories {
    /// The categories the language distinguishes in counting, `other` among them.
    package static func categories(of language: Language) -> [String] {
        let text = unsafe ICUText.take(cicu_plural_categories(language.icuLocale, 0)) ?? "other"
        return text.split(separator: " ").map(String.init)
    }
}
