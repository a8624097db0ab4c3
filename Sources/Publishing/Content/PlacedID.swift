/// An id with its place: where an entry is given it, or where the entry is named by it.
package struct PlacedID: Hashable, Sendable {
    /// What the id belongs to.
    package enum Kind: String, Sendable {
        case source, fact, topic, line, service, guide, screen, frame, card, faq, term, flow, block
        case conflict, override, group, text
        /// Of before, in addresses.txt and in redirects.yaml.
        case address, redirect
        case checklistItem = "checklist item"
        /// One that readers may be sent to.
        case liveGuide = "guide that holds today"
        /// One that stands before the place it is named at.
        case earlierService = "service before this one"

        /// Where entries of the kind stand.
        var home: String {
            switch self {
            case .source: "sources.yaml"
            case .fact: "facts.yaml"
            case .topic: "topics.yaml"
            case .line, .service, .earlierService: "lines/*.yaml"
            case .guide, .liveGuide: "guides/*.yaml"
            case .screen, .frame: "screens/*.yaml"
            case .card: "cards/*.yaml"
            case .faq: "faqs.yaml"
            case .term: "terms.yaml"
            case .flow: "flows/*.yaml"
            case .block: "the file"
            case .conflict: "conflicts.yaml"
            case .override: "overrides/*.yaml"
            case .group: "office.yaml"
            case .text: "ui.yaml"
            case .address: "addresses.txt"
            case .redirect: "redirects.yaml"
            case .checklistItem: "checklist.tsv"
            }
        }
    }

    let kind: Kind
    let id: String
    let file: String
    let line: Int?
    let column: Int?
}
