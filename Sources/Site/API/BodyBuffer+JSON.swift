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

    /// Appends a text in quotes, or null.
    mutating func append(quoting text: String?) {
        guard let text else { return append("null") }
        append(quoting: text)
    }

    /// Appends a time in quotes, or null; the text is that of `Instant.rfc3339`.
    mutating func append(_ instant: Instant?) {
        guard let instant else { return append("null") }
        let (date, second) = (instant.japanDate, instant.japanSecondOfDay)
        guard (0...9999).contains(date.year) else { return append(.string(instant.rfc3339)) }
        let start = count
        append(#""0000-00-00T00:00:00+09:00""#)
        put(twoDigits: date.year / 100, at: start + 1)
        put(twoDigits: date.year % 100, at: start + 3)
        put(twoDigits: date.month, at: start + 6)
        put(twoDigits: date.day, at: start + 9)
        put(twoDigits: second / 3600, at: start + 12)
        put(twoDigits: second / 60 % 60, at: start + 15)
        put(twoDigits: second % 60, at: start + 18)
    }
}
