import Guidance

/// What a query says of a telephone number.
///
/// Somebody who looks for a number compares it with another: nothing that is only like it may be found.
package struct NumberSearch: Sendable {
    /// The number that is looked for, when the query is understood to be about one.
    package let asked: WrittenNumber?
    /// Nil when no document has the number.
    package let entry: NumberBook.Entry?
    /// Whether the query is about nothing else.
    let isAlone: Bool
    /// The digits of the query, in the order of the text.
    private let digits: String
    /// Whether the digits are those of one number.
    private let isRead: Bool

    /// Nil for a query without the digits of a number.
    init?(_ text: String, _ book: NumberBook) {
        let number = try? WrittenNumber(text, in: book.plan)
        digits = Self.digits(in: text)
        entry = number.flatMap { book[$0] }
        isAlone = number?.isAlone ?? false
        isRead = number != nil
        guard digits.utf8.count >= WrittenNumber.usualDigits || entry != nil && isAlone else {
            return nil
        }
        asked = number.flatMap { Self.isMeant($0, book) ? $0 : nil }
    }

    /// Dates and other numbers have as many digits.
    private static func isMeant(_ number: WrittenNumber, _ book: NumberBook) -> Bool {
        guard book[number] == nil else { return true }
        return number.digits.utf8.count >= WrittenNumber.usualDigits
            && (number.isPossible || !book.entries(resembling: number).isEmpty)
    }

    /// Whether a line may be found.
    func admits(_ line: Line, of book: NumberBook) -> Bool {
        if let entry { return entry.lines.contains { $0.id == line.id } }
        guard !isRead, let own = try? WrittenNumber(line.number, in: book.plan).digits else {
            return false
        }
        return [own, book.plan.international(own)].compactMap(\.self).contains {
            digits.contains($0)
        }
    }

    private static func digits(in text: String) -> String {
        var digits = String.UnicodeScalarView()
        for scalar in text.unicodeScalars
        where scalar.properties.generalCategory == .decimalNumber {
            guard let value = scalar.properties.numericValue else { continue }
            digits.append(Unicode.Scalar(UInt8(ascii: "0") + UInt8(value)))
        }
        return String(digits)
    }
}
