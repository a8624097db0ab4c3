import Guidance
import WebServer

/// JSON that is written straight into an answer.
extension BodyBuffer {
    mutating func append(_ json: JSON) { append(json.bytes) }

    /// Appends a text in quotes.
    mutating func append(quoting text: String) {
        guard !JSON.needsEscapes(text) else { return append(.string(text)) }
        append(UInt8(ascii: "\""))
        append(text: text)
        append(UInt8(ascii: "\""))
    }

    /// Appends a time in quotes; the text is that of `Instant.rfc3339`.
    mutating func append(_ instant: Instant) {
        let (date, second) = (instant.japanDate, instant.japanSecondOfDay)
        guard isUsual(date) else { return append(.string(instant.rfc3339)) }
        append(UInt8(ascii: "\""))
        appendDigits(of: date)
        append(UInt8(ascii: "T"))
        append(twoDigits: second / 3600)
        append(UInt8(ascii: ":"))
        append(twoDigits: second / 60 % 60)
        append(UInt8(ascii: ":"))
        append(twoDigits: second % 60)
        append(#"+09:00""#)
    }

    /// Appends a date in quotes; the text is that of its description.
    mutating func append(_ date: CalendarDate) {
        guard isUsual(date) else { return append(.string(date.description)) }
        append(UInt8(ascii: "\""))
        appendDigits(of: date)
        append(UInt8(ascii: "\""))
    }

    /// Whether its year has four digits.
    private func isUsual(_ date: CalendarDate) -> Bool { (0...9999).contains(date.year) }

    private mutating func appendDigits(of date: CalendarDate) {
        append(twoDigits: date.year / 100)
        append(twoDigits: date.year % 100)
        append(UInt8(ascii: "-"))
        append(twoDigits: date.month)
        append(UInt8(ascii: "-"))
        append(twoDigits: date.day)
    }
}
