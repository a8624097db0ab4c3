import Guidance

/// A piece of a formatted text: plain, or a fact that is shown in a form of its own.
enum Segment: Hashable, Sendable {
    case plain(String)
    /// A phone number as printed, and the digits to dial.
    case phone(number: String, tel: String)
    /// Japanese text that stays Japanese in every language.
    case label(String)
    case link(String)
    /// A word in kanji with its reading.
    case ruby(base: String, reading: String)

    /// The segment as text alone.
    var text: String {
        switch self {
        case .plain(let text), .label(let text), .link(let text): text
        case .phone(let number, _): number
        case .ruby(let base, _): base
        }
    }

    /// For templates: every key is there, so that none is looked up further out.
    var view: [String: Any] {
        var view: [String: Any] = [
            "plain": false, "label": false, "phone": false, "link": false, "ruby": false,
        ]
        switch self {
        case .plain(let text): view["plain"] = text
        case .label(let text): view["label"] = text
        case .link(let address): view["link"] = address
        case .ruby(let base, let reading): view["ruby"] = ["base": base, "reading": reading]
        case .phone(let number, let tel): view["phone"] = ["number": number, "tel": tel]
        }
        return view
    }
}
