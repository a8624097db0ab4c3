/// A number as figures in a text. Separators leave doubt, so it has several readings.
struct NumberToken: Hashable, Sendable {
    let shown: String
    /// `1.000` may be a thousand or one; neither has leading zeros.
    let readings: Set<String>

    /// A whole number without separators.
    init(_ digits: String) { self.init(groups: [digits], separators: []) }

    /// - Parameters:
    ///   - text: in any digits.
    ///   - splittingClocks: takes `17.30` for the two numbers of a time of day.
    /// - Returns: the numbers in order.
    static func all(in text: String, splittingClocks: Bool = false) -> [NumberToken] {
        let plain = PlainText(text)
        var tokens: [NumberToken] = []
        var index = 0
        while index < plain.scalars.count {
            guard plain.isDigit(index) else {
                index += 1
                continue
            }
            let groups = groups(in: plain, from: &index)
            if splittingClocks, isClock(groups.digits) {
                tokens += groups.digits.map { NumberToken(groups: [$0], separators: []) }
            } else {
                tokens.append(NumberToken(groups: groups.digits, separators: groups.separators))
            }
        }
        return tokens
    }

    private static func groups(
        in text: PlainText, from index: inout Int
    ) -> (digits: [String], separators: [Unicode.Scalar]) {
        var digits = [""]
        var separators: [Unicode.Scalar] = []
        while let scalar = text[index] {
            if PlainText.isDigit(scalar) {
                digits[digits.count - 1].unicodeScalars.append(scalar)
            } else if scalar == "." || scalar == ",", text.isDigit(index + 1) {
                separators.append(scalar)
                digits.append("")
            } else {
                break
            }
            index += 1
        }
        return (digits, separators)
    }

    private init(groups: [String], separators: [Unicode.Scalar]) {
        let whole = groups.map(Self.trimmed)
        shown = zip(groups, separators.map(String.init) + [""]).map { $0 + $1 }.joined()
        guard groups.count > 1 else {
            readings = Set(whole)
            return
        }
        var readings: Set<String> = []
        if groups.dropFirst().allSatisfy({ $0.count == 3 }) {
            readings.insert(Self.trimmed(groups.joined()))
        }
        let fraction = String(groups[groups.count - 1].reversed().drop { $0 == "0" }.reversed())
        let integer = Self.trimmed(groups.dropLast().joined())
        readings.insert(fraction.isEmpty ? integer : "\(integer).\(fraction)")
        self.readings = readings
    }

    private static func isClock(_ groups: [String]) -> Bool {
        guard groups.count == 2, groups[1].count == 2, let hour = Int(groups[0]),
            let minute = Int(groups[1])
        else { return false }
        return hour <= 24 && minute < 60
    }

    private static func trimmed(_ digits: String) -> String {
        let rest = digits.drop { $0 == "0" }
        return rest.isEmpty ? "0" : String(rest)
    }

    /// The value when it is a whole number, for clocks, years and large units.
    var values: [Int] { readings.compactMap { Int($0) } }
}

/// A number of figures and large units: 1万2000 is 12,000, and is written from 1 and 2000.
struct CompoundNumber: Sendable {
    let value: Int
    /// The figures as they stand, which Chinese and Korean keep.
    let parts: [Int]

    /// The whole; and what “50 thousand” or “120 million” make of it.
    var readings: [Int] {
        [value] + [1_000, 1_000_000].filter { value % $0 == 0 }.map { value / $0 }
    }

    static func all(in text: PlainText) -> [CompoundNumber] {
        var numbers: [CompoundNumber] = []
        var index = 0
        while index < text.scalars.count {
            guard let number = CompoundNumber(text, &index) else {
                index += 1
                continue
            }
            numbers.append(number)
        }
        return numbers
    }

    private static let units: [Unicode.Scalar: Int] = [
        "百": 100, "千": 1_000, "万": 10_000, "億": 100_000_000,
    ]

    private init?(_ text: PlainText, _ index: inout Int) {
        var (place, total, hasUnit) = (index, 0, false)
        var parts: [Int] = []
        while let (part, end) = Self.figures(text, place) {
            parts.append(part)
            place = end
            guard let unit = text[place].flatMap({ Self.units[$0] }) else {
                total += part
                break
            }
            total += part * unit
            hasUnit = true
            place += 1
        }
        guard hasUnit else { return nil }
        index = place
        (value, self.parts) = (total, parts)
    }

    /// The number that begins there, thousands separated by commas or not.
    private static func figures(_ text: PlainText, _ start: Int) -> (Int, end: Int)? {
        var place = start
        var value = 0
        while let scalar = text[place], place - start < 10 {
            if PlainText.isDigit(scalar) {
                value = value * 10 + Int(scalar.value - 48)
            } else if scalar != "," || place == start || !text.isDigit(place + 1) {
                break
            }
            place += 1
        }
        return place == start ? nil : (value, place)
    }
}
