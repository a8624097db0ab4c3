import Guidance

/// A piece of a formatted text: plain, or a fact that is shown in a form of its own.
package enum Segment: Hashable, Sendable {
    case plain(String)
    case phone(PhoneNumber)
    /// Japanese text that stays Japanese in every language.
    case label(String)
    /// The same, for a reader who has to say it.
    case spokenLabel(String, Spoken)
    case link(String)
    /// A word in kanji with its reading.
    case ruby(base: String, reading: String)

    /// The segment as text alone.
    package var text: String {
        switch self {
        case .plain(let text), .label(let text), .link(let text): text
        case .phone(let phone): phone.printed
        case .ruby(let base, _): base
        case .spokenLabel(let text, _): text
        }
    }

    /// For who reads the label as it stands.
    var withoutReading: Segment {
        if case .spokenLabel(let text, _) = self { .label(text) } else { self }
    }
}
