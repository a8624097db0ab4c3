/// Days of the week, counted within their month or not, and public holidays.
extension OpeningHoursParser {
    mutating func weekdays() throws(OpeningHoursError) -> DaySelector? {
        guard weekday(at: position) != nil || peek("PH") else { return nil }
        var selector = DaySelector()
        repeat {
            if skip("PH") {
                if peek("[") { throw mistake("public holidays are not counted; write dates") }
                selector.holidays = true
            } else {
                try weekdayRange(into: &selector)
            }
        } while skip(",")
        return selector
    }

    private mutating func weekdayRange(
        into selector: inout DaySelector
    ) throws(OpeningHoursError) {
        let first = try weekday()
        if skip("[") {
            try counts(of: first, into: &selector)
            if peek("-") { throw mistake(Self.countedRange) }
            return
        }
        let last = skip("-") ? try weekday() : first
        if first != last, peek("[") { throw mistake(Self.countedRange) }
        var day = first
        selector.weekdays |= 1 << UInt8(day)
        while day != last {
            day = (day + 1) % 7
            selector.weekdays |= 1 << UInt8(day)
        }
    }

    private static let countedRange =
        "a range of weekdays is not counted; write each of them: Mo[1],Tu[1]"

    /// `1`, `1-3` or `-1`, with commas between them, up to the bracket.
    private mutating func counts(
        of weekday: Int, into selector: inout DaySelector
    ) throws(OpeningHoursError) {
        repeat {
            let start = position
            if skip("-") {
                selector.counted.insert(weekday, fromEnd: try count())
                if peek("-") {
                    throw mistake("counts from the end have no ranges; write them as -1,-2")
                }
                continue
            }
            let first = try count()
            let last = skip("-") ? try count() : first
            guard first <= last else {
                throw mistake("a range of counts begins with the smaller one", at: start)
            }
            for count in first...last { selector.counted.insert(weekday, fromStart: count) }
        } while skip(",")
        guard skip("]") else { throw mistake("`]` is expected here") }
    }

    private mutating func count() throws(OpeningHoursError) -> Int {
        guard position < text.count, let count = text[position].wholeNumberValue,
            text[position].isASCII, (1...5).contains(count)
        else {
            throw mistake("weekdays of a month are counted from 1 to 5, or -1 to -5 from its end")
        }
        return try number(digits: 1...1)
    }

    private mutating func weekday() throws(OpeningHoursError) -> Int {
        guard let day = weekday(at: position) else {
            throw mistake("a day is expected here: Mo, Tu, We, Th, Fr, Sa, Su or PH")
        }
        _ = skip(Self.weekdays[day])
        return day
    }

    private func weekday(at position: Int) -> Int? {
        guard position + 2 <= text.count else { return nil }
        return Self.weekdays.firstIndex(of: String(text[position..<position + 2]))
    }

    static let weekdays = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
}
