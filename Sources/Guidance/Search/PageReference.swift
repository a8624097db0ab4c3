/// The name of something that can be found: `guide/opening-hours`.
package struct PageReference: Hashable, Sendable, CustomStringConvertible {
    package let kind: Kind
    package let id: String

    package enum Kind: String, Sendable, CaseIterable {
        case guide, call, faq, screen, card, flow, term, line
        /// A page that lists others: `labels`, `words`, `faq`, `call`, `archive`.
        case page
    }

    package init(_ kind: Kind, _ id: String) { (self.kind, self.id) = (kind, id) }

    /// Nil for a text that is not a kind, a slash and an id.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[1].isEmpty, let kind = Kind(rawValue: String(parts[0]))
        else { return nil }
        self.init(kind, String(parts[1]))
    }

    package var description: String { "\(kind.rawValue)/\(id)" }
}
