/// Dates and months.
extension OpeningHoursParser {
    mutating func dates() throws(OpeningHoursError) -> [DateRange]? {
        guard startsWithYear || month(at: position) != nil else { return nil }
        var ranges = [try dateRange()]
        while skip(",") { ranges.append(try dateRange()) }
        return ranges
    }

    private mutating func dateRange() throws(OpeningHoursError) -> DateRange {
        let start = position
        let year = try year()
        let month = try month()
        guard startsDay else { return try monthRange(from: month, year: year, at: start) }
        try space()
        let first = Day(year: year, month: month, day: try number(digits: 1...2))
        let last = skip("-") ? try endOfRange(from: first) : first
        return try range(from: first, through: last, at: start)
    }

    /// As it is written: the year may be left out, and the calendar may lack the day.
    private struct Day {
        let year: Int?
        let month: Int
        let day: Int

        /// - Returns: nil when there is no such day; without a year 29 February is one.
        var date: CalendarDate? { CalendarDate(year: year ?? 2024, month: month, day: day) }
        var text: String { "\(OpeningHoursParser.months[month - 1]) \(day)" }
    }

    /// Behind the hyphen: `Jan 3`, `2027 Jan 3`, or `31` alone.
    private mutating func endOfRange(from first: Day) throws(OpeningHoursError) -> Day {
        if position < text.count, text[position].isASCIIDigit, !startsWithYear {
            return Day(year: first.year, month: first.month, day: try number(digits: 1...2))
        }
        let year = try year() ?? first.year
        let month = try month()
        guard startsDay else {
            let last = CalendarDate.days(inMonth: month, of: year ?? 2023)
            throw mistake(
                "a range from a day ends on a day; write "
                    + "\(first.text)-\(Self.months[month - 1]) \(last)")
        }
        try space()
        return Day(year: year, month: month, day: try number(digits: 1...2))
    }

    private func range(
        from first: Day, through last: Day, at start: Int
    ) throws(OpeningHoursError) -> DateRange {
        guard let from = first.date, let until = last.date else {
            throw mistake("there is no such day", at: start)
        }
        if first.year == nil, last.year == nil {
            return .yearly(
                MonthDay(month: first.month, day: first.day),
                MonthDay(month: last.month, day: last.day))
        }
        guard first.year != nil else {
            throw mistake("both ends need a year, or none of them", at: start)
        }
        guard from <= until else { throw mistake("the range ends before it begins", at: start) }
        return .once(from, until)
    }

    /// Whole months: from the first day of one to the last day of the same or another.
    private mutating func monthRange(
        from first: Int, year: Int?, at start: Int
    ) throws(OpeningHoursError) -> DateRange {
        let last = skip("-") ? try lastMonth(from: first, year: year) : first
        guard let year else {
            return .yearly(
                MonthDay(month: first, day: 1),
                MonthDay(month: last, day: CalendarDate.days(inMonth: last, of: 2024)))
        }
        let end = CalendarDate.days(inMonth: last, of: year)
        guard first <= last, let from = CalendarDate(year: year, month: first, day: 1),
            let until = CalendarDate(year: year, month: last, day: end)
        else { throw mistake(overNewYear(from: first, year: year, through: last), at: start) }
        return .once(from, until)
    }

    private mutating func lastMonth(
        from first: Int, year: Int?
    ) throws(OpeningHoursError) -> Int {
        let start = position
        if startsWithYear {
            guard let year else { throw mistake("both ends need a year, or none of them") }
            _ = try self.year()
            throw mistake(overNewYear(from: first, year: year, through: try month()), at: start)
        }
        let month = try month()
        if startsDay {
            throw mistake(
                "a range from a month ends with a month; write "
                    + "\(Self.months[first - 1]) 1-\(Self.months[month - 1])\(followingDay)")
        }
        return month
    }

    /// The specification gives months one year, in front of the first.
    private func overNewYear(from first: Int, year: Int, through last: Int) -> String {
        let end = CalendarDate.days(inMonth: last, of: year + 1)
        return "months of one year do not run over New Year; write "
            + "\(year) \(Self.months[first - 1]) 1-\(year + 1) \(Self.months[last - 1]) \(end)"
    }

    private mutating func year() throws(OpeningHoursError) -> Int? {
        guard startsWithYear else { return nil }
        let year = try number(digits: 4...4)
        try space()
        return year
    }

    private mutating func month() throws(OpeningHoursError) -> Int {
        guard let month = month(at: position) else {
            throw mistake("a month is expected here: Jan, Feb, Mar …")
        }
        _ = skip(Self.months[month - 1])
        return month
    }

    private var startsWithYear: Bool {
        position + 4 < text.count && text[position..<position + 4].allSatisfy(\.isASCIIDigit)
            && text[position + 4] == " "
    }

    /// Behind a month: ` 29` is a day, ` 09:00` is a time.
    private var startsDay: Bool {
        guard peek(" ") else { return false }
        let digits = text[(position + 1)...].prefix { $0.isASCIIDigit }
        return !digits.isEmpty && !(digits.endIndex < text.count && text[digits.endIndex] == ":")
    }

    private var followingDay: String { String(text[position...].prefix(3)) }

    private func month(at position: Int) -> Int? {
        guard position + 3 <= text.count else { return nil }
        return Self.months.firstIndex(of: String(text[position..<position + 3])).map { $0 + 1 }
    }

    static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
