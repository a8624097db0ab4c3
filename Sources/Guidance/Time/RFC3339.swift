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
        var scanner = Scanner(text)
        guard let date = scanner.date(),
            scanner.skip("T") || scanner.skip("t") || scanner.skip(" "),
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
    package func rfc3339(in zone: Zone) -> String {
        var bytes = Array("0000-00-00T00:00:00\(zone.offsetText)".utf8)
        func put(_ number: Int, at position: Int) {
            bytes[position] += UInt8(number / 10)
            bytes[position + 1] += UInt8(number % 10)
        }
        let (date, second) = (date(in: zone), secondOfDay(in: zone))
        put(date.month, at: 5)
        put(date.day, at: 8)
        put(second / 3600, at: 11)
        put(second / 60 % 60, at: 14)
        put(second % 60, at: 17)
        return padded(date.year, to: 4) + String(decoding: bytes.dropFirst(4), as: UTF8.self)
    }
}

/// Walks over the bytes of a timestamp.
private struct Scanner {
    private let bytes: [UInt8]
    private var next = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    var isAtEnd: Bool { next == bytes.count }

    private var byte: UInt8? { next < bytes.count ? bytes[next] : nil }

    mutating func date() -> CalendarDate? {
        guard let year = number(digits: 4), skip("-"), let month = number(digits: 2), skip("-"),
            let day = number(digits: 2)
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    mutating func number(digits: Int) -> Int? {
        guard bytes.count - next >= digits, let value = decimal(bytes[next..<next + digits])
        else { return nil }
        next += digits
        return value
    }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard byte.map(Unicode.Scalar.init) == character else { return false }
        next += 1
        return true
    }

    /// Passes over `.123`; false when the point has no digit behind it.
    mutating func skipFraction() -> Bool {
        guard skip(".") else { return true }
        let before = next
        while let byte, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { next += 1 }
        return next > before
    }

    /// Seconds east of UTC.
    mutating func offset() -> Int? {
        if skip("Z") || skip("z") { return 0 }
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
