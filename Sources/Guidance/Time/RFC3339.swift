/// Reading and writing instants as RFC 3339, the form of every time in the JSON contract.
extension Instant {
    /// Why a text is not accepted as an instant.
    package enum ParseError: Error, Equatable, Sendable {
        /// Date and time are there, the offset is not: whose clock it is would be a guess.
        case missingOffset
        case malformed
    }

    /// Reads `2026-11-21T23:40:00+09:00`; seconds and their fraction may be left out.
    /// - Throws: `missingOffset` for a time without zone, `malformed` for anything else.
    package init(rfc3339 text: String) throws(ParseError) {
        var scanner = Scanner(text.utf8[...])
        guard let date = scanner.date(), scanner.skip("T", "t", " "),
            let hour = scanner.number(digits: 2), hour < 24, scanner.skip(":"),
            let minute = scanner.number(digits: 2), minute < 60
        else { throw .malformed }
        var second = 0
        if scanner.skip(":") {
            guard let seconds = scanner.number(digits: 2), seconds <= 60 else { throw .malformed }
            second = min(seconds, 59)
            guard scanner.skipFraction() else { throw .malformed }
        }
        if scanner.isAtEnd { throw .missingOffset }
        guard let offset = scanner.offset(), scanner.isAtEnd else { throw .malformed }
        let clock = (hour * 60 + minute) * 60 + second
        self.init(
            secondsSinceEpoch: date.daysSinceEpoch * Instant.secondsPerDay + clock - offset)
    }

    /// `2026-11-21T23:40:00+09:00`.
    package var rfc3339: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(25)
        writeRFC3339(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends `2026-11-21T23:40:00+09:00`.
    package func writeRFC3339(to bytes: inout [UInt8]) {
        let (date, second) = (japanDate, japanSecondOfDay)
        bytes += padded(date.year, to: 4).utf8
        let start = bytes.count
        bytes += "-00-00T00:00:00+09:00".utf8
        func put(_ number: Int, at offset: Int) {
            bytes[start + offset] += UInt8(number / 10)
            bytes[start + offset + 1] += UInt8(number % 10)
        }
        put(date.month, at: 1)
        put(date.day, at: 4)
        put(second / 3600, at: 7)
        put(second / 60 % 60, at: 10)
        put(second % 60, at: 13)
    }
}

/// Walks over the bytes of a timestamp.
private struct Scanner {
    private var rest: Substring.UTF8View

    init(_ text: Substring.UTF8View) { rest = text }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func date() -> CalendarDate? {
        guard let year = number(digits: 4), skip("-"), let month = number(digits: 2), skip("-"),
            let day = number(digits: 2)
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    mutating func number(digits: Int) -> Int? {
        guard rest.count >= digits, let value = decimal(rest.prefix(digits)) else { return nil }
        rest = rest.dropFirst(digits)
        return value
    }

    mutating func skip(_ characters: Unicode.Scalar...) -> Bool {
        guard let next = rest.first, characters.contains(Unicode.Scalar(next)) else { return false }
        rest = rest.dropFirst()
        return true
    }

    /// Passes over `.123`; false when the point has no digit behind it.
    mutating func skipFraction() -> Bool {
        guard skip(".") else { return true }
        let before = rest.count
        rest = rest.drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        return rest.count < before
    }

    /// Seconds east of UTC.
    mutating func offset() -> Int? {
        if skip("Z", "z") { return 0 }
        let sign: Int
        if skip("+") {
            sign = 1
        } else if skip("-") {
            sign = -1
        } else {
            return nil
        }
        guard let hours = number(digits: 2), hours < 24, skip(":"),
            let minutes = number(digits: 2), minutes < 60
        else { return nil }
        return sign * (hours * 3600 + minutes * 60)
    }
}
