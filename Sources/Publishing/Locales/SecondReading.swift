import Catalogues
import Guidance

/// A row of `locales/<tag>/lqa.csv`: what a second reading found in a text, or that it found nothing.
struct SecondReading: Sendable {
    enum State: String, CaseIterable {
        /// Found, and not corrected yet.
        case open
        /// Found and corrected.
        case fixed
        /// Another language has a finding here; this one was read and has not.
        case notAffected = "not-affected"
    }

    let id: Message.ID
    let category: String
    let state: State
    /// The `Fingerprint` of the Japanese that was read; empty when nobody wrote it down.
    let source: String

    static let columns = ["id", "category", "severity", "finding", "state", "source"]

    /// Nil for a row that `SecondReadings.findings` reports.
    init?(fields: [String]) {
        guard fields.count >= 5, let state = State(rawValue: fields[4]) else { return nil }
        (id, category, self.state) = (fields[0], fields[1], state)
        source = fields.count > 5 ? fields[5] : ""
    }

    /// What stands in the column `source` for a text in the language of the content.
    static func fingerprint(of source: String) -> String {
        Signature.of(source: source, translation: "")
    }
}
