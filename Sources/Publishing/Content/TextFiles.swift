import Guidance

/// What is not YAML: `addresses.txt`, `checklist.tsv` and `holidays/official.csv`.
extension ContentParser {
    func readAddresses(_ text: String, file: String) {
        for (line, address) in Self.lines(text) where !address.hasPrefix("#") {
            if address.hasPrefix("/") {
                content.publishedAddresses.insert(address)
                content.references.append(
                    PlacedID(kind: .address, id: address, file: file, line: line, column: nil))
            } else {
                report(
                    "invalid-address", file, line, "\"\(address)\" is no address",
                    fix: "addresses begin with /")
            }
        }
        if content.publishedAddresses.isEmpty {
            report(
                "empty-file", file, nil, "there is no address in the list",
                fix: "restore it; for a new site delete it, and run `madoguchi locale sync`")
        }
    }

    /// Id, kind, status, seed and title of every item, with tabs between them, under a heading.
    func readChecklist(_ text: String, file: String) {
        var known: Set<String> = []
        for (line, item) in Self.lines(text) {
            let fields = item.split(separator: "\t", omittingEmptySubsequences: false).map(
                String.init)
            if line == 1, fields == ["id", "kind", "status", "seed", "title"] { continue }
            guard line > 1, fields.count >= 5,
                let status = ChecklistItem.Status(rawValue: fields[2])
            else {
                report(
                    "invalid-checklist", file, line,
                    line == 1
                        ? "the heading is missing"
                        : "expected id, kind, status, seed and title with tabs between them",
                    fix: line == 1
                        ? "begin the file with id, kind, status, seed and title, tabs between them"
                        : "the status is one of: "
                            + ChecklistItem.Status.allCases.map(\.rawValue).joined(separator: ", "))
                continue
            }
            if !known.insert(fields[0]).inserted {
                report(
                    "duplicate-id", file, line, "\"\(fields[0])\" stands twice",
                    fix: "delete one of the two lines")
                continue
            }
            content.entries.append(
                PlacedID(kind: .checklistItem, id: fields[0], file: file, line: line, column: nil))
            content.checklist.append(
                ChecklistItem(
                    id: fields[0], kind: fields[1], status: status, title: fields[4], live: [],
                    archived: []))
        }
        if BlankText.isBlank(text) {
            report(
                "empty-file", file, nil, "there is nothing in the list",
                fix: "restore it, or delete it when there is no checklist")
        }
    }

    private func report(
        _ code: String, _ file: String, _ line: Int?, _ message: String, fix: String? = nil
    ) {
        log.add([
            Finding(
                code: code, severity: .error, file: file, line: line, message: message, fix: fix)
        ])
    }

    /// The lines with something in them, counted from 1, however they are ended.
    private static func lines(_ text: String) -> [(number: Int, text: String)] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
            .filter { !$0.element.isEmpty }.map { ($0.offset + 1, String($0.element)) }
    }

    func readHolidays(_ list: String, file: String) {
        do throws(HolidayListError) {
            let list = try HolidayList(csv: list)
            content.officialHolidays = list.calendar(of: office)
            if !office.isInJapan, let year = list.emptyYear {
                report(
                    "holiday-missing", file, nil, "the list has no holiday in \(year)",
                    fix: "add the holidays of \(year), or let `# official through:` end before it")
            }
            if office.isInJapan, let first = list.missing.first {
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
                    message: error.reason,
                    fix: "write a date and a name in each line, as 2026-01-01,元日")
            ])
        }
    }
}
