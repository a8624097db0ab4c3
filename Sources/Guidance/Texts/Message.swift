/// One translatable text: an id that stays, and its Japanese source.
package struct Message: Hashable, Codable, Sendable, Identifiable {
    /// `<catalogue>.<block>.<field>`: `opening-hours.evening.title`. The first part names the catalogue.
    package typealias ID = String

    package let id: ID
    /// ICU MessageFormat with named arguments.
    package let source: String

    package init(id: ID, source: String) { (self.id, self.source) = (id, source) }

    /// The PO file, without its ending, that holds the message.
    package static func catalogue(of id: ID) -> String {
        String(Substring(id.utf8.prefix { $0 != UInt8(ascii: ".") }))
    }
}

/// How far the translation of one message has come; computed, never typed.
package enum TextState: String, Codable, Sendable, CaseIterable {
    case missing
    /// Marked fuzzy: somebody has to look at it before it is served.
    case needsWork = "needs-work"
    /// Made from an older Japanese source.
    case stale
    /// From a machine or converted from elsewhere; served with a visible note.
    case draft
    case translated
    /// Signed by a reviewer, and edited by somebody since: shown as a person's translation.
    case edited
    /// A reviewer's fingerprint of source and translation still holds.
    case reviewed
    /// The Japanese itself.
    case source

    /// True when readers may be shown the text.
    package var isServed: Bool {
        switch self {
        case .missing, .needsWork, .stale: false
        case .draft, .translated, .edited, .reviewed, .source: true
        }
    }
}

/// One message in one language, ready to be formatted.
package struct LocalizedText: Hashable, Codable, Sendable {
    /// ICU MessageFormat with named arguments.
    package let pattern: String
    package let language: Language
    package let state: TextState

    package init(pattern: String, language: Language, state: TextState) {
        (self.pattern, self.language, self.state) = (pattern, language, state)
    }
}
