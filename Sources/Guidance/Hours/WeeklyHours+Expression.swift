/// Weekly hours as an expression of opening hours; to be asked of hours with holidays apart.
extension WeeklyHours {
    /// An expression that is open exactly when these hours are, on the days they were made from.
    package var expression: String {
        let rules = regularRules + exceptions.map(Self.rule)
        return rules.isEmpty ? "off" : rules.joined(separator: "; ")
    }

    /// Kinds of day with the same hours, together; holidays alone last, as they replace weekdays.
    private var regularRules: [String] {
        if usual.allSatisfy({ $0 == usual[0] }) {
            return usual[0].isEmpty ? [] : [Self.text(usual[0])]
        }
        var weekdays: [String] = []
        var holidays: [String] = []
        for (spans, kinds) in groups() {
            // A weekday no rule names is closed; a holiday is a weekday too and has to be named.
            if spans.isEmpty {
                if kinds.contains(7) { holidays.append("PH off") }
            } else if kinds.contains(7) {
                holidays.append("\(Self.names(of: kinds)) \(Self.text(spans))")
            } else {
                weekdays.append("\(Self.names(of: kinds)) \(Self.text(spans))")
            }
        }
        return weekdays + holidays
    }

    private static func rule(_ exception: Exception) -> String {
        let range =
            exception.first == exception.last
            ? name(of: exception.first)
            : "\(name(of: exception.first))-\(name(of: exception.last))"
        return "\(range) \(text(exception.spans))"
    }

    static func text(_ spans: [MinuteSpan]) -> String {
        if spans == [MinuteSpan(start: 0, end: 1440)] { return "00:00-24:00" }
        return spans.isEmpty
            ? "off"
            : spans.map { "\(MinuteSpan.clock($0.start))-\(MinuteSpan.clock($0.end))" }.joined(
                separator: ",")
    }

    /// `Mo-Fr`, `Sa-Su,PH`.
    private static func names(of kinds: [Int]) -> String {
        var names: [String] = []
        var first = 0
        while first < 7 {
            guard kinds.contains(first) else {
                first += 1
                continue
            }
            var last = first
            while last < 6, kinds.contains(last + 1) { last += 1 }
            names.append(first == last ? weekdays[first] : "\(weekdays[first])-\(weekdays[last])")
            first = last + 1
        }
        return (names + (kinds.contains(7) ? ["PH"] : [])).joined(separator: ",")
    }

    /// `2026 Dec 29`.
    private static func name(of date: CalendarDate) -> String {
        "\(date.year) \(months[date.month - 1]) \(date.day)"
    }

    private static let weekdays = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
