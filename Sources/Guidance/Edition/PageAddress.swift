/// The address of a page, without the language that it is in: `/guides/opening-hours`. Such addresses are
/// spelled here alone.
package struct PageAddress: Hashable, Sendable, CustomStringConvertible {
    /// Without query and fragment: what a request names.
    package let path: String
    /// Percent-encoded, without its `?`; empty for none.
    private var query = ""
    /// The id of a part of the page; nil for the whole page.
    private var fragment: String?

    private init(_ path: String) { self.path = path }

    /// As a link leads there.
    package var description: String {
        path + (query.isEmpty ? "" : "?\(query)") + (fragment.map { "#\($0)" } ?? "")
    }

    package static let home = PageAddress("/")
    /// The topics to choose from.
    package static let topics = PageAddress("/call")
    /// Whether a telephone number is one of the office's.
    package static let number = PageAddress("/number")
    package static let search = PageAddress("/search")
    package static let faq = PageAddress("/faq")
    package static let words = PageAddress("/words")
    package static let labels = PageAddress("/labels")
    package static let archive = PageAddress("/archive")
    /// All documents with their dates.
    package static let sources = PageAddress("/sources")
    package static let accessibility = PageAddress("/accessibility")
    /// A page as a QR code.
    package static let share = PageAddress("/share")
    package static let feedback = PageAddress("/feedback")
    package static let feedbackThanks = PageAddress("/feedback/thanks")
    /// The list of pages that a browser saves.
    package static let offline = PageAddress("/offline")
    package static let manifest = PageAddress("/app.webmanifest")

    package static func guide(_ id: Guide.ID) -> PageAddress { PageAddress("/guides/\(id)") }

    package static func printedGuide(_ id: Guide.ID) -> PageAddress {
        PageAddress("/guides/\(id)/print")
    }

    package static func call(_ topic: Topic.ID) -> PageAddress { PageAddress("/call/\(topic)") }

    /// The answers of a call page for the days to come, as JSON.
    package static func callAhead(_ topic: Topic.ID) -> PageAddress {
        PageAddress("/call/\(topic)/ahead")
    }

    /// When the reader's own language is spoken next, as an entry for a calendar.
    package static func callReminder(_ topic: Topic.ID) -> PageAddress {
        PageAddress("/call/\(topic)/reminder.ics")
    }

    /// The numbers of an urgent topic on a card of paper.
    package static func wallet(_ topic: Topic.ID) -> PageAddress {
        PageAddress("/call/\(topic)/print")
    }

    /// A question or an outcome of a flow.
    package static func flow(_ id: Flow.ID, at node: String) -> PageAddress {
        PageAddress("/flows/\(id)/\(node)")
    }

    /// Every state of a flow, as JSON.
    package static func flowAhead(_ id: Flow.ID) -> PageAddress {
        PageAddress("/flows/\(id)/ahead")
    }

    package static func screen(_ id: Screen.ID) -> PageAddress { PageAddress("/screens/\(id)") }

    package static func card(_ id: Card.ID) -> PageAddress { PageAddress("/show/\(id)") }

    package static func source(_ id: Source.ID) -> PageAddress { PageAddress("/sources/\(id)") }

    /// The part of the page with an id; the whole page for nil.
    package func part(_ id: String?) -> PageAddress {
        var address = self
        address.fragment = id ?? fragment
        return address
    }

    /// With further parameters.
    /// - Parameter query: percent-encoded, as `network=mobile`; empty for none.
    /// - Returns: the address with them behind those it has.
    package func with(query: String) -> PageAddress {
        var address = self
        address.query = [self.query, query].filter { !$0.isEmpty }.joined(separator: "&")
        return address
    }
}
