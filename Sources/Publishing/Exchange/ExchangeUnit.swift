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

    /// What comes back tells by it what was handed out.
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

        init(_ code: String, _ message: String, fix: String) {
            (self.code, self.message, self.fix) = (code, message, fix)
        }
    }
}
