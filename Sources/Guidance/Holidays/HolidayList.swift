/// Why a list of holidays cannot be read.
package struct HolidayListError: Error, Hashable, Sendable {
    /// Counted from 1.
    package let line: Int
    package let reason: String

    package init(line: Int, reason: String) { (self.line, self.reason) = (line, reason) }
}

extension HolidayCalendar {
    /// Reads `content/holidays/official.csv`: lines `2026-01-01,元日`, comments from `#`, and among
    /// them `# official through: 2027-12-31`.
    /// - Throws: `HolidayListError` with the line that cannot be read.
    package init(csv: String) throws(HolidayListError) {
        var holidays: [Holiday] = []
        var through: CalendarDate?
        for (index, line) in csv.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            if line.hasPrefix(Self.throughMark) {
                through = CalendarDate(line.dropFirst(Self.throughMark.count).filter { $0 != " " })
            }
            if line.isEmpty || line.hasPrefix("#") { continue }
            let parts = line.split(separator: ",", maxSplits: 1)
            guard parts.count == 2, let date = CalendarDate(parts[0]), !parts[1].isEmpty else {
                throw HolidayListError(
                    line: index + 1, reason: "expected a date and a name, as 2026-01-01,元日")
            }
            if let last = holidays.last, last.date >= date {
                throw HolidayListError(line: index + 1, reason: "\(date) is not in order")
            }
            holidays.append(Holiday(date: date, name: String(parts[1]), isOfficial: true))
        }
        guard let through else {
            throw HolidayListError(
                line: 1, reason: "the line `\(Self.throughMark) 2027-12-31` is missing")
        }
        self.init(official: holidays, officialThrough: through)
    }

    private static var throughMark: String { "# official through:" }
}
