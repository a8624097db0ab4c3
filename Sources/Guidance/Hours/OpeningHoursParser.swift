/// Reads the grammar that `OpeningHours` describes, one character after the other.
struct OpeningHoursParser {
    let text: [Character]
    private(set) var position = 0

    init(_ expression: String) { text = Array(expression) }

    mutating func parse() throws(OpeningHoursError) -> [HoursRule] {
        guard !text.isEmpty else { throw mistake("the hours are empty") }
        var rules: [HoursRule] = []
        while true {
            rules.append(try rule())
            if position == text.count { return rules }
            guard skip(";") else { throw unexpected() }
            guard skip(" ") else { throw mistake("a rule stands after `; `, with one space") }
        }
    }

    private mutating func rule() throws(OpeningHoursError) -> HoursRule {
        let start = position
        if skip("24/7") {
            let all = MinuteSpan(start: 0, end: 1440)
            return HoursRule(
                dates: nil, days: nil, effect: .open([all]), comment: try comment(), position: start
            )
        }
        let dates = try dates()
        if dates != nil { try space() }
        let days = try weekdays()
        if days != nil { try space() }
        let effect = try effect()
        return HoursRule(
            dates: dates, days: days, effect: effect, comment: try comment(), position: start)
    }

    // MARK: What holds

    private mutating func effect() throws(OpeningHoursError) -> HoursRule.Effect {
        if skip("off") { return .off }
        if skip("unknown") { return .unknown }
        guard position < text.count, text[position].isASCIIDigit else { throw unexpected() }
        var spans: [MinuteSpan] = []
        repeat {
            let start = position
            let span = try span()
            if let last = spans.last, span.start < last.end {
                throw mistake("the spans overlap or are not in order", at: start)
            }
            if let last = spans.last, span.start == last.end {
                spans[spans.count - 1] = MinuteSpan(start: last.start, end: span.end)
            } else {
                spans.append(span)
            }
        } while skip(",")
        return .open(spans)
    }

    private mutating func span() throws(OpeningHoursError) -> MinuteSpan {
        let begin = position
        let start = try clock()
        guard skip("-") else { throw mistake("a span needs its end, as 09:30-20:00") }
        let end = try clock()
        guard start < end else {
            throw mistake("a span ends after it begins and not after 24:00", at: begin)
        }
        return MinuteSpan(start: start, end: end)
    }

    private mutating func clock() throws(OpeningHoursError) -> Int {
        let start = position
        let hours = try number(digits: 2...2)
        guard skip(":") else { throw mistake("a time is written as 09:30") }
        let minutes = try number(digits: 2...2)
        guard minutes < 60, hours * 60 + minutes <= 1440 else {
            throw mistake("there is no such time; the latest is 24:00", at: start)
        }
        return hours * 60 + minutes
    }

    private mutating func comment() throws(OpeningHoursError) -> String? {
        guard skip(" \"") else { return nil }
        guard let end = text[position...].firstIndex(of: "\"") else {
            throw mistake("the comment has no closing quotation mark", at: position - 1)
        }
        guard end > position else { throw mistake("the comment is empty") }
        defer { position = end + 1 }
        return String(text[position..<end])
    }

    // MARK: Characters

    mutating func number(digits: ClosedRange<Int>) throws(OpeningHoursError) -> Int {
        let count = text[position...].prefix(digits.upperBound).prefix { $0.isASCIIDigit }.count
        guard digits.contains(count),
            let value = Int(String(text[position..<position + count]))
        else {
            throw mistake(
                digits == 2...2
                    ? "two digits are expected here, as in 09:30" : "a number is expected here")
        }
        position += count
        return value
    }

    mutating func space() throws(OpeningHoursError) {
        guard skip(" ") else { throw unexpected() }
    }

    func peek(_ word: String) -> Bool { text[position...].starts(with: word) }

    mutating func skip(_ word: String) -> Bool {
        guard peek(word) else { return false }
        position += word.count
        return true
    }

    func mistake(_ reason: String, at place: Int? = nil) -> OpeningHoursError {
        OpeningHoursError(position: place ?? position, reason: reason, suggestion: nil)
    }

    /// Names what of the larger language stands here and why it is not in the subset.
    func unexpected() -> OpeningHoursError {
        guard position < text.count else {
            return mistake("something is missing at the end: spans, off or unknown")
        }
        for (word, reason) in Self.refused where peek(word) { return mistake(reason) }
        return mistake("`\(text[position])` cannot stand here")
    }

    private static let refused = [
        ("||", "fallback rules with `||` are not used; write every rule in full"),
        (",", "rules are joined by `; `; additional rules with `, ` are not used"),
        ("week", "weeks are not used; write dates"), ("easter", "Easter is not used; write dates"),
        ("sunrise", "times are clock times"), ("sunset", "times are clock times"),
        ("dawn", "times are clock times"), ("dusk", "times are clock times"),
        ("SH", "school holidays are not known; write dates"),
        ("[", "a count stands directly behind one weekday: Mo[1],Tu[1]"),
        ("-", "days before or after a day are not used; write dates"),
        ("+", "open ends and days after a day are not used; write times and write dates"),
        ("closed", "write `off`"), ("open", "write the hours"),
    ]
}

extension Character {
    var isASCIIDigit: Bool { isASCII && isNumber }
}
