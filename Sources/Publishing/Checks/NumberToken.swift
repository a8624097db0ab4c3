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
