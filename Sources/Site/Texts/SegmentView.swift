import Guidance
import Localization

extension Segment {
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
        case .phone(let phone): view["phone"] = ["number": phone.printed, "uri": phone.uri]
        }
        return view
    }
}
