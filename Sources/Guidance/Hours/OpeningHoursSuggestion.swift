/// Finds what an author probably meant with an expression that is refused.
enum OpeningHoursSuggestion {
    /// An expression that is accepted, or nil when we would have to guess.
    static func suggestion(for expression: String) -> String? {
        let mended = expression.count <= 500 ? mend(expression) : expression
        if isAccepted(mended) { return mended == expression ? nil : mended }
        return splitAtMidnight(mended)
    }

    private static func isAccepted(_ expression: String) -> Bool {
        var parser = OpeningHoursParser(expression)
        return (try? parser.parse()) != nil
    }

    // MARK: Spelling

    /// The same with names of days and months, dashes, spaces and times in the form used here.
    private static func mend(_ expression: String) -> String {
        // Comments stay as they are: they stand between every other pair of quotation marks.
        let parts = expression.split(separator: "\"", omittingEmptySubsequences: false)
        let text = parts.enumerated().map {
            $0.offset % 2 == 0 ? spelled($0.element) : "\($0.element)"
        }
        .joined(separator: "\"")
        return text.split(separator: ";").map { trimmed($0) }.filter { !$0.isEmpty }
            .joined(separator: "; ")
    }

    private static func spelled(_ part: Substring) -> String {
        var text = withUsualWords(part)
        for (wrong, right) in spellings { text = replacing(wrong, with: right, in: text) }
        return withFullTimes(text)
    }

    private static let spellings: [(String, String)] = [
        ("–", "-"), ("—", "-"), ("〜", "-"), ("～", "-"), (" - ", "-"), ("：", ":"), (", ", ","),
        (" [", "["), ("1st", "1"), ("2nd", "2"), ("3rd", "3"), ("4th", "4"), ("5th", "5"),
    ]

    /// Names of days and months in capitals, in small letters or in full become the ones used here.
    private static func withUsualWords(_ text: Substring) -> String {
        var result = ""
        var rest = text[...]
        while let first = rest.first {
            let word = rest.prefix { $0.isASCII && $0.isLetter }
            result += word.isEmpty ? "\(first)" : words[word.lowercased()] ?? "\(word)"
            rest = rest.dropFirst(max(1, word.count))
        }
        return result
    }

    private static let words: [String: String] = {
        var words = [
            "ph": "PH", "off": "off", "closed": "off", "unknown": "unknown", "last": "-1",
            "tues": "Tu", "thur": "Th", "thurs": "Th", "sept": "Sep",
        ]
        let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        for (short, name) in zip(OpeningHoursParser.weekdays, days) {
            for length in [2, 3, name.count] { words[name.prefix(length).lowercased()] = short }
        }
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September",
            "October", "November", "December",
        ]
        for (short, name) in zip(OpeningHoursParser.months, months) {
            for length in [3, name.count] { words[name.prefix(length).lowercased()] = short }
        }
        return words
    }()

    private static func replacing(_ part: String, with other: String, in text: String) -> String {
        let (text, part) = (Array(text), Array(part))
        var result = ""
        var index = 0
        while index < text.count {
            if text[index...].starts(with: part) {
                result += other
                index += part.count
            } else {
                result.append(text[index])
                index += 1
            }
        }
        return result
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }

    /// `9:30` becomes `09:30`.
    private static func withFullTimes(_ text: String) -> String {
        let characters = Array(text)
        var result = ""
        for (index, character) in characters.enumerated() {
            let isLoneDigit =
                character.isNumber && index + 1 < characters.count && characters[index + 1] == ":"
                && (index == 0 || !characters[index - 1].isNumber && characters[index - 1] != ":")
            if isLoneDigit { result += "0" }
            result.append(character)
        }
        return result
    }

    // MARK: Spans over midnight

    /// `Mo-Fr 22:00-02:00` as the days it really covers. Only for one rule without dates or
    /// holidays: with more, a later rule would replace the part after midnight.
    private static func splitAtMidnight(_ expression: String) -> String? {
        guard !expression.contains(";"), !expression.contains("\"") else { return nil }
        let words = expression.split(separator: " ").map(String.init)
        guard (1...2).contains(words.count), let hours = words.last else { return nil }
        let spans = hours.split(separator: ",").map { clockRange($0) }
        guard spans.allSatisfy({ $0 != nil }),
            let days = coveredDays(words.count == 2 ? words[0] : "Mo-Su")
        else { return nil }
        var week = [[(Int, Int)]](repeating: [], count: 7)
        for day in 0..<7 where days & (1 << UInt8(day)) != 0 {
            for case .some(let (start, end)) in spans {
                week[day].append((start, start < end ? end : 1440))
                if start >= end, end > 0 { week[(day + 1) % 7].append((0, end)) }
            }
        }
        let suggestion = write(week)
        return isAccepted(suggestion) ? suggestion : nil
    }

    private static func coveredDays(_ text: String) -> UInt8? {
        var parser = OpeningHoursParser("\(text) off")
        guard let rules = try? parser.parse(), rules.count == 1, rules[0].dates == nil,
            let days = rules[0].days, !days.holidays, days.counted.isEmpty
        else { return nil }
        return days.weekdays
    }

    /// Minutes of `22:00-02:00`; an end beyond 24:00 (`22:00-26:00`) is taken back by a day.
    private static func clockRange(_ text: Substring) -> (Int, Int)? {
        let ends = text.split(separator: "-").map { clock in
            let parts = clock.split(separator: ":").compactMap { Int($0) }
            return parts.count == 2 && parts[1] < 60 ? parts[0] * 60 + parts[1] : -1
        }
        guard ends.count == 2, (0..<1440).contains(ends[0]), (0...2880).contains(ends[1]) else {
            return nil
        }
        let end = ends[1] > 1440 ? ends[1] - 1440 : ends[1]
        return end <= ends[0] || ends[1] <= 1440 ? (ends[0], end) : nil
    }

    /// One rule for each run of days with the same hours.
    private static func write(_ week: [[(Int, Int)]]) -> String {
        let hours = week.map { spans in
            spans.sorted { $0.0 < $1.0 }.map { "\(clock($0.0))-\(clock($0.1))" }
                .joined(separator: ",")
        }
        if Set(hours).count == 1 { return hours[0] }
        var rules: [String] = []
        var day = 0
        while day < 7 {
            var last = day
            while last + 1 < 7, hours[last + 1] == hours[day] { last += 1 }
            let names = OpeningHoursParser.weekdays
            if !hours[day].isEmpty {
                rules.append(
                    (day == last ? names[day] : "\(names[day])-\(names[last])") + " " + hours[day])
            }
            day = last + 1
        }
        return rules.joined(separator: "; ")
    }

    private static func clock(_ minute: Int) -> String {
        "\(padded(minute / 60, to: 2)):\(padded(minute % 60, to: 2))"
    }
}
