/// One item of the editors' checklist: a fact of a source document, and where it is stated.
package struct ChecklistItem: Hashable, Codable, Sendable, Identifiable {
    /// `GD-09.2`.
    package let id: String
    package let kind: String
    package let status: Status
    package let title: String
    /// Addresses without their language of the live pages that state it: `/guides/opening-hours`.
    package let live: [String]
    /// Addresses in the archive that state it.
    package let archived: [String]

    package init(
        id: String, kind: String, status: Status, title: String, live: [String], archived: [String]
    ) {
        (self.id, self.kind, self.status, self.title) = (id, kind, status, title)
        (self.live, self.archived) = (live, archived)
    }

    package enum Status: String, Codable, Sendable, CaseIterable {
        /// Nothing contradicts it.
        case ok = "OK"
        /// True when it was printed; stated as such.
        case check = "CHECK"
        /// A later document replaces it.
        case old = "OLD"
        /// Its own date has passed.
        case ended = "ENDED"
        /// No statement of a document: a contradiction, a slip, a gap.
        case note = "-"
    }

    /// Whether it is stated where it belongs: what holds on a live page, what has ended in the archive
    /// (a live page may say that it has ended), a contradiction or a slip on a live page or at the
    /// desk, a gap nowhere.
    package var isCovered: Bool {
        switch (status, kind) {
        case (_, "GAP"): live.isEmpty && archived.isEmpty
        case (.ok, _), (.check, _): !live.isEmpty
        case (.old, _), (.ended, _): !archived.isEmpty
        case (.note, _): !(live + archived).isEmpty
        }
    }
}
