import Guidance
import WebServer

/// The JSON of one route as far as it is written.
struct RouteOutput: ~Copyable {
    private(set) var body = BodyBuffer(capacity: 16_384)
    /// The time that was written last.
    private var latest: (instant: Instant, place: Range<Int>)?

    /// What was written.
    consuming func taken() -> BodyBuffer { body }

    mutating func append(_ text: StaticString) { body.append(text) }

    mutating func append(_ json: JSON) { body.append(json) }

    mutating func append(_ date: CalendarDate) { body.append(date) }

    /// Appends what stands at a place in `bytes`.
    mutating func append(_ bytes: [UInt8], at place: Range<Int>) { body.append(bytes, at: place) }

    mutating func append(quoting text: String) { body.append(quoting: text) }

    /// Appends a time in quotes, or null. A route names the same few times over and over: the one
    /// that was written last is copied.
    mutating func append(_ instant: Instant?) {
        guard let instant else { return append("null") }
        if let latest, latest.instant == instant { return body.append(copyOf: latest.place) }
        let start = body.count
        body.append(instant)
        latest = (instant, start..<body.count)
    }
}
