/// Why a list of holidays cannot be read.
package struct HolidayListError: Error, Hashable, Sendable {
    /// Counted from 1.
    package let line: Int
    package let reason: String

    package init(line: Int, reason: String) { (self.line, self.reason) = (line, reason) }
}

/// An official list of holidays: its days, the last day it speaks for, and the days of the law that
/// it rightly lacks, because a later law moved or dropped them.
package struct HolidayList: Sendable {
    /// In order, each once.
    package let holidays: [Holiday]
    package let through: CalendarDate
    package let without: Set<CalendarDate>

    package init(holidays: [Holiday], through: CalendarDate, without: Set<CalendarDate> = []) {
        (self.holidays, self.through, self.without) = (holidays, through, without)
    }

    package var calendar: HolidayCalendar { calendar(of: Office()) }

    package func calendar(of office: Office) -> HolidayCalendar {
        HolidayCalendar(
            official: holidays, officialThrough: through, hasLaw: office.isInJapan,
            zone: office.zone)
    }

    /// The days of the law, in the years the list speaks for, that it lacks: lines were lost, or a
    /// new law moved them. A day too few would be taken for one on which lines answer.
    package var missing: [Holiday] {
        guard let first = holidays.first,
            let start = CalendarDate(year: first.date.year, month: 1, day: 1)
        else { return [] }
        let listed = Set(holidays.map(\.date)).union(without)
        return HolidayCalendar.computed.holidays(from: start, through: through)
            .filter { !listed.contains($0.date) }
    }

    /// The first year that the list speaks for and has no holiday of; nil without one.
    package var emptyYear: Int? {
        let years = Set(holidays.map(\.date.year))
        guard let first = years.min(), first <= through.year else { return nil }
        return (first...through.year).first { !years.contains($0) }
    }

    /// The missing days in words: the first one, and how many more there are.
    package static func words(for missing: [Holiday]) -> String {
        guard let first = missing.first else { return "nothing is missing" }
        let more = missing.count > 1 ? " and \(missing.count - 1) more" : ""
        return "\(first.date) \(first.name)\(more) should follow from the law"
    }
}

extension HolidayList {
    /// Reads `content/holidays/official.csv`: lines `2026-01-01,元日`, comments from `#`, and among
    /// them `# official through: 2027-12-31` and `# without: 2030-07-15`.
    /// - Throws: `HolidayListError` with the line that cannot be read.
    package init(csv: String) throws(HolidayListError) {
        var holidays: [Holiday] = []
        var through: CalendarDate?
        var without: Set<CalendarDate> = []
        for (index, line) in csv.split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline
        ).enumerated() {
            if let text = Self.value(of: line, after: Self.throughMark) {
                guard through == nil, let date = CalendarDate(text) else {
                    throw HolidayListError(
                        line: index + 1,
                        reason: through == nil
                            ? "\(text) is not a date" : "`\(Self.throughMark)` stands twice")
                }
                through = date
            } else if let text = Self.value(of: line, after: Self.withoutMark) {
                guard let date = CalendarDate(text) else {
                    throw HolidayListError(line: index + 1, reason: "\(text) is not a date")
                }
                without.insert(date)
            }
            if line.isEmpty || line.hasPrefix("#") { continue }
            let parts = line.split(separator: ",", maxSplits: 1)
            guard parts.count == 2, let date = CalendarDate(parts[0]), !parts[1].isEmpty else {
                throw HolidayListError(
                    line: index + 1, reason: "expected a date and a name, as 2026-01-01,元日")
            }
            try Self.append(
                Holiday(date: date, name: String(parts[1]), isOfficial: true), to: &holidays,
                line: index + 1)
        }
        guard let through else {
            throw HolidayListError(
                line: 1, reason: "the line `\(Self.throughMark) 2027-12-31` is missing")
        }
        guard !holidays.isEmpty else {
            throw HolidayListError(line: 1, reason: "there is no holiday in the list")
        }
        self.init(holidays: holidays, through: through, without: without)
    }

    /// The list as `init(csv:)` reads it.
    package var csv: String {
        let head =
            [
                "# 国民の祝日・休日", "# source: 内閣府「国民の祝日について」 syukujitsu.csv",
                "\(Self.throughMark) \(through)",
            ] + without.sorted().map { "\(Self.withoutMark) \($0)" }
        let lines = holidays.map { "\($0.date),\($0.name)" }
        return (head + lines).joined(separator: "\n") + "\n"
    }

    /// Adds a day behind the others.
    ///
    /// - Throws: `HolidayListError` for one that stands twice or not in order.
    package static func append(
        _ holiday: Holiday, to holidays: inout [Holiday], line: Int
    ) throws(HolidayListError) {
        if let last = holidays.last, last.date >= holiday.date {
            throw HolidayListError(
                line: line,
                reason: last.date == holiday.date
                    ? "\(holiday.date) stands twice" : "\(holiday.date) is not in order")
        }
        holidays.append(holiday)
    }

    private static func value(of line: Substring, after mark: String) -> String? {
        line.hasPrefix(mark) ? line.dropFirst(mark.count).filter { $0 != " " } : nil
    }

    private static let throughMark = "# official through:"
    private static let withoutMark = "# without:"
}

extension HolidayCalendar {
    /// The calendar of a list, with the law beyond it.
    /// - Throws: `HolidayListError` with the line that cannot be read.
    package init(csv: String) throws(HolidayListError) { self = try HolidayList(csv: csv).calendar }
}
