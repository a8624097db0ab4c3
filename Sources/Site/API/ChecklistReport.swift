import Guidance

/// Which facts of the source documents the pages state, and where: the editors' checklist by kind and status.
package struct ChecklistReport: Sendable {
    private let items: [ChecklistItem]

    package init(_ items: [ChecklistItem]) { self.items = items }

    private var kinds: [String] {
        items.reduce(into: []) { kinds, item in
            if !kinds.contains(item.kind) { kinds.append(item.kind) }
        }
    }

    /// A table for a terminal: covered items of all items, and the items that are not.
    package var lines: [String] {
        guard !items.isEmpty else { return [] }
        let statuses = ChecklistItem.Status.allCases
        let head = "checklist" + statuses.map { Self.cell($0.rawValue) }.joined()
        let rows = kinds.map { kind in
            let cells = statuses.map { status in
                let of = items.filter { $0.kind == kind && $0.status == status }
                return Self.cell(of.isEmpty ? "" : "\(of.count(where: \.isCovered))/\(of.count)")
            }
            return kind + String(repeating: " ", count: max(0, 9 - kind.count)) + cells.joined()
        }
        let open = items.filter { !$0.isCovered }.map { "not covered: \($0.id) \($0.title)" }
        return [head] + rows + open
    }

    private static func cell(_ text: String) -> String {
        String(repeating: " ", count: max(0, 9 - text.count)) + text
    }

    package var json: JSON {
        .array(
            items.map { item in
                .object([
                    ("id", .string(item.id)), ("status", .string(item.status.rawValue)),
                    ("covered", .bool(item.isCovered)), ("live", .strings(item.live)),
                    ("archived", .strings(item.archived)),
                ])
            })
    }
}
