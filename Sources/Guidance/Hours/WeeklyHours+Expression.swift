/// Weekly hours as an expression of opening hours; to be asked of hours with holidays apart.
extension WeeklyHours {
    /// An expression that is open exactly when these hours are, on the days they were made from.
    package var expression: String {
        let rules = regularRules + exceptions.map(Self.rule)
        return rules.isEmpty ? "off" : rules.joined(separator: "; ")
    }

    private var regularRules: [String] {
        seasons.flatMap { season in
            let rules = Self.rules(of: season)
            guard seasons.count > 1 else { return rules }
            let months = season.monthRanges(beside: seasons).map(Self.name).joined(separator: ",")
            return rules.map { "\(months) \($0)" }
        }
    }

    /// Kinds of day with the same hours, together; counted weekdays and holidays last, as they
    /// replace weekdays.
    private static func rules(of season: Season) -> [String] {
        let groups = season.groups
        if season.isUniform { return groups[0].spans.isEmpty ? [] : [text(groups[0].spans)] }
        var weekdays: [String] = []
        var counted: [String] = []
        var holidays: [String] = []
        for (spans, kinds) in groups {
            let namesHolidays = kinds.contains(.holidays)
            let whole = kinds.filter { $0.counts.isEmpty && $0 != .holidays }
            let partial = kinds.filter { !$0.counts.isEmpty }
            // A weekday no rule names is closed; a holiday is a weekday too and has to be named.
            // Where weekdays are counted, a rule for holidays and weekdays would replace counts.
            let isJoined = namesHolidays && !spans.isEmpty && !season.isCounted
            if !spans.isEmpty, !whole.isEmpty, !isJoined {
                weekdays.append("\(names(of: whole)) \(text(spans))")
            }
            if !partial.isEmpty { counted.append("\(names(of: partial)) \(text(spans))") }
            if namesHolidays {
                holidays.append("\(names(of: isJoined ? kinds : [.holidays])) \(text(spans))")
            }
        }
        return weekdays + counted + holidays
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

    /// `Mo-Fr`, `Sa-Su,PH`, `Su[2,4]`.
    private static func names(of kinds: [DayKind]) -> String {
        let days = Set(kinds.filter { $0.counts.isEmpty }.map(\.day))
        var names: [String] = []
        var first = 0
        while first < 7 {
            guard days.contains(first) else {
                first += 1
                continue
            }
            var last = first
            while last < 6, days.contains(last + 1) { last += 1 }
            names.append(first == last ? weekdays[first] : "\(weekdays[first])-\(weekdays[last])")
            first = last + 1
        }
        let counted = kinds.filter { !$0.counts.isEmpty }.map { kind in
            "\(weekdays[kind.day])[\(kind.counts.map(String.init).joined(separator: ","))]"
        }
        return (names + counted + (days.contains(7) ? ["PH"] : [])).joined(separator: ",")
    }

    /// `Jul-Sep`, `2027 Jul`.
    private static func name(of range: Season.MonthRange) -> String {
        let months =
            range.first == range.last
            ? months[range.first - 1] : "\(months[range.first - 1])-\(months[range.last - 1])"
        return range.year.map { "\($0) \(months)" } ?? months
    }

    /// `2026 Dec 29`.
    private static func name(of date: CalendarDate) -> String {
        "\(date.year) \(months[date.month - 1]) \(date.day)"
    }

    private static let weekdays = OpeningHoursParser.weekdays
    private static let months = OpeningHoursParser.months
}
