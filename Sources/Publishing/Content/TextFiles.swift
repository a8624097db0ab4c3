import Guidance

/// What is not YAML: `addresses.txt`, `checklist.tsv` and `holidays/official.csv`.
extension ContentParser {
    func readAddresses(_ text: String) {
        content.publishedAddresses = Set(
            text.split(separator: "\n").map(String.init).filter { $0.hasPrefix("/") })
    }

    /// Id, kind, status, seed and title of every item, with tabs between them.
    func readChecklist(_ text: String, file: String) {
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated() where index > 0 && !line.isEmpty
        {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(
                String.init)
            guard fields.count >= 5, let status = ChecklistItem.Status(rawValue: fields[2]) else {
                log.add([
                    Finding(
                        code: "invalid-checklist", severity: .error, file: file, line: index + 1,
                        message: "expected id, kind, status, seed and title with tabs between them")
                ])
                continue
            }
            content.checklist.append(
                ChecklistItem(
                    id: fields[0], kind: fields[1], status: status, title: fields[4], live: [],
                    archived: []))
        }
    }

    func readHolidays(_ list: String, file: String) {
        do throws(HolidayListError) {
            let list = try HolidayList(csv: list)
            content.officialHolidays = list.calendar
            if let first = list.missing.first {
                log.add([
                    Finding(
                        code: "holiday-missing", severity: .error, file: file,
                        message: HolidayList.words(for: list.missing),
                        fix:
                            "run `madoguchi holidays import` again; for a day that a new law moved, "
                            + "add `# without: \(first.date)`")
                ])
            }
        } catch {
            log.add([
                Finding(
                    code: "invalid-holidays", severity: .error, file: file, line: error.line,
                    message: error.reason)
            ])
        }
    }
}
