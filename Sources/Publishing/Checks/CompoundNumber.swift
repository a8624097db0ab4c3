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
