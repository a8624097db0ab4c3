import Guidance

/// What a message was when it was handed out: the language, a signature of each text, and whether the
/// translation was in use. Import needs no stored copy.
///
/// `ne.af63dc4c8601ec8c.-.08328807b4eb6fed.fuzzy`: language, Japanese, English (`-` without one),
/// translation. Letters and dots, so that no spreadsheet takes it for a number.
package struct ExchangeBase: Hashable, Sendable, CustomStringConvertible {
    /// The tag of the language it was handed out for.
    package let language: String
    private let source: String
    private let english: String
    private let target: String
    /// The translation was marked fuzzy or was made from an older source.
    package let isWaiting: Bool

    package init(
        language: Language, source: String, english: String?, target: String, isWaiting: Bool
    ) {
        self.language = language.tag
        self.source = Self.signature(source)
        self.english = english.map(Self.signature) ?? Self.none
        (self.target, self.isWaiting) = (Self.signature(target), isWaiting)
    }

    /// Nil for anything else than a description that came back as it was.
    package init?(_ text: String) {
        let parts = text.filter { !$0.isWhitespace }
            .split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4 || parts.count == 5 && parts[4] == Self.waiting,
            Self.isSignature(parts[1]), parts[2] == Self.none || Self.isSignature(parts[2]),
            Self.isSignature(parts[3])
        else { return nil }
        (language, source, english, target) = (parts[0], parts[1], parts[2], parts[3])
        isWaiting = parts.count == 5
    }

    package var description: String {
        ([language, source, english, target] + (isWaiting ? [Self.waiting] : []))
            .joined(separator: ".")
    }

    /// Whether this was the Japanese.
    func hadSource(_ text: String) -> Bool { source == Self.signature(text) }

    /// Whether this was the English, or there was none.
    func hadEnglish(_ text: String?) -> Bool {
        english == Self.none || english == text.map(Self.signature)
    }

    /// Whether this was the translation.
    func hadTarget(_ text: String) -> Bool { target == Self.signature(text) }

    /// Of a text as it would come back.
    private static func signature(_ text: String) -> String {
        Signature.of(source: ImportedText.normalized(text), translation: "")
    }

    private static func isSignature(_ text: String) -> Bool {
        text.utf8.count == 16 && text.utf8.allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
    }

    private static let none = "-"
    private static let waiting = "fuzzy"
}
