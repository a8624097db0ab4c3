import Guidance

/// One message on its way to a translator's tool.
package struct ExchangeUnit: Hashable, Sendable, Identifiable {
    package let id: Message.ID
    /// The language it is handed out for.
    package let language: Language
    /// The Japanese.
    package var source: String
    /// For translators who read no Japanese; nil when there is none that is current.
    package var english: String?
    /// Empty when it is not translated.
    package var target: String
    package var state: TextState

    package init(
        id: Message.ID, language: Language, source: String, english: String?, target: String,
        state: TextState
    ) {
        (self.id, self.language, self.source) = (id, language, source)
        (self.english, self.target, self.state) = (english, target, state)
    }

    /// Comes back with the unit, and identifies what was handed out.
    package var base: ExchangeBase {
        ExchangeBase(
            language: language, source: source, english: english, target: target,
            isWaiting: isWaiting)
    }

    /// There is a text, and readers do not see it until somebody has looked at it.
    var isWaiting: Bool { state == .needsWork || state == .stale }
}

/// One message as a translator's tool hands it back.
package struct ReturnedUnit: Hashable, Sendable {
    /// Empty where the file has none.
    package var id: Message.ID
    /// Where it stands in the file, counted from 1.
    package var line: Int?
    /// What the file calls its source, Japanese or English; nil where it says nothing.
    package var source: String?
    package var target: String
    /// What was handed out; nil where the tool has lost it.
    package var base: ExchangeBase?
    package var progress = Progress.unsaid
    /// The tool says that somebody has approved it.
    package var isApproved = false
    /// The tool says that a person has looked at it; a PO file cannot say so.
    package var isConfirmed = false
    /// The tool says that nobody has approved it yet.
    package var isTentative = false
    /// The tool says that a machine wrote it.
    package var isMachine = false
    /// Why it cannot be read.
    package var refusal: Refusal?

    package init(
        id: Message.ID, line: Int? = nil, source: String? = nil, target: String = "",
        base: ExchangeBase? = nil
    ) {
        (self.id, self.line, self.source) = (id, line, source)
        (self.target, self.base) = (target, base)
    }

    /// What the tool says about the work on it.
    package enum Progress: Hashable, Sendable {
        case unsaid
        /// The translator is not done: fuzzy, or a state that says so.
        case unfinished
        /// Somebody has looked at it and confirmed it.
        case finished
    }

    package struct Refusal: Hashable, Sendable {
        package let code: String
        package let message: String
        package let fix: String

        package init(_ code: String, _ message: String, fix: String) {
            (self.code, self.message, self.fix) = (code, message, fix)
        }
    }
}

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
    package func hadTarget(_ text: String) -> Bool { target == Self.signature(text) }

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
