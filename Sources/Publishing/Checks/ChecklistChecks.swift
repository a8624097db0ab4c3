import Guidance

/// Items of the editors' checklist that are told nowhere, or where they should not be.
enum ChecklistChecks {
    static func findings(_ coverage: ChecklistCoverage, _ root: String) -> [Finding] {
        let unknown = coverage.unknown.map { id in
            Finding(
                code: "unknown-reference", severity: .error, file: "\(root)/checklist.tsv",
                message: "`covers` names \(id), which is not in the checklist",
                fix: "correct the id, or add its line to checklist.tsv")
        }
        let uncovered = coverage.checklist.filter { !$0.isCovered }.map { item in
            Finding(
                code: "not-covered", severity: .warning, file: "\(root)/checklist.tsv",
                message: "\(item.id) (\(item.status.rawValue)): \(item.title)",
                fix: "name it in `covers` \(place(item))")
        }
        return unknown + uncovered
    }

    private static func place(_ item: ChecklistItem) -> String {
        switch (item.status, item.kind) {
        case (_, "GAP"): "nowhere: no document says it"
        case (.old, _), (.ended, _): "of something in the archive"
        default: "of what tells it"
        }
    }
}
