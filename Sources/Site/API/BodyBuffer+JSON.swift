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

    /// Appends a time in quotes, or null.
    mutating func append(_ instant: Instant?) {
        guard let instant else { return append("null") }
        append(UInt8(ascii: "\""))
        append(instant.rfc3339Bytes)
        append(UInt8(ascii: "\""))
    }
}
