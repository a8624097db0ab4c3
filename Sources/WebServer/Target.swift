/// The target of a request (RFC 9112, section 3.2): its path and query, checked and decoded once.
struct Target: Equatable {
    let path: String
    let query: String

    /// Nil for what no browser sends: not in origin form, control bytes, hidden slashes, dot
    /// segments, bytes that are not UTF-8.
    init?(_ raw: String) {
        guard let marks = Marks(raw) else { return nil }
        let cut = raw.utf8.index(raw.startIndex, offsetBy: marks.pathLength)
        guard let path = Target.path(raw[..<cut], marks) else { return nil }
        self.path = path
        query = String(raw[cut...].dropFirst())
    }

    private static func path(_ raw: Substring, _ marks: Marks) -> String? {
        // Most paths have nothing to decode.
        guard marks.hasEscapes else {
            return marks.hasBackslash || marks.hasEmptySegment
                || marks.hasDots && hasDotSegment(raw)
                ? nil : String(raw)
        }
        let lowered = raw.lowercased()
        guard !lowered.contains("%2f"), !lowered.contains("%5c"),
            let decoded = PercentDecoding.decode(raw, plusIsSpace: false),
            !decoded.utf8.contains(UInt8(ascii: "\\")), !marks.hasEmptySegment,
            !hasDotSegment(decoded[...])
        else { return nil }
        return decoded
    }

    /// By bytes: a slash and a combining mark are one character, and yet the slash parts segments.
    private static func hasDotSegment(_ path: Substring) -> Bool {
        path.utf8.split(separator: UInt8(ascii: "/")).contains {
            $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8)
        }
    }

    /// What has to be looked at in a target, found in one pass: this runs for every request.
    private struct Marks {
        private(set) var pathLength: Int
        private(set) var hasEscapes = false
        private(set) var hasDots = false
        private(set) var hasBackslash = false
        private(set) var hasEmptySegment = false

        /// Nil when it is not in origin form or holds bytes that no target may hold.
        init?(_ raw: String) {
            let bytes = raw.utf8.span
            guard bytes.count > 0, bytes[0] == UInt8(ascii: "/") else { return nil }
            pathLength = bytes.count
            var previous: UInt8 = 0
            for index in bytes.indices {
                let byte = bytes[index]
                guard byte > 0x20, byte < 0x7f else { return nil }
                guard index < pathLength else { continue }
                switch byte {
                case UInt8(ascii: "?"): pathLength = index
                case UInt8(ascii: "%"): hasEscapes = true
                case UInt8(ascii: "."): hasDots = true
                case UInt8(ascii: "\\"): hasBackslash = true
                case UInt8(ascii: "/") where previous == byte: hasEmptySegment = true
                default: break
                }
                previous = byte
            }
        }
    }

    /// The pairs of the query, in order. What cannot be decoded is left out.
    var items: [(name: String, value: String)] { Target.items(of: query) }

    /// The pairs of a query or a form, in order. What cannot be decoded is left out.
    static func items(of text: String) -> [(name: String, value: String)] {
        var items: [(name: String, value: String)] = []
        guard !text.isEmpty else { return items }
        items.reserveCapacity(8)
        let bytes = text.utf8.span
        var start = 0
        while start < bytes.count {
            var end = start
            var equals: Int?
            while end < bytes.count, bytes[end] != UInt8(ascii: "&") {
                if equals == nil, bytes[end] == UInt8(ascii: "=") { equals = end }
                end += 1
            }
            defer { start = end + 1 }
            guard start < end, let name = decoded(start..<(equals ?? end), of: text),
                let value = decoded((equals.map { $0 + 1 } ?? end)..<end, of: text)
            else { continue }
            items.append((name, value))
        }
        return items
    }

    /// A part of a query, by the offsets of its bytes; nil when it cannot be decoded.
    private static func decoded(_ range: Range<Int>, of text: String) -> String? {
        let bytes = text.utf8.span
        var isPlain = true
        for index in range {
            let byte = bytes[index]
            if byte == UInt8(ascii: "%") || byte == UInt8(ascii: "+") || byte == 0 {
                isPlain = false
            }
        }
        let from = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
        let part = text[from..<text.utf8.index(from, offsetBy: range.count)]
        return isPlain ? String(part) : PercentDecoding.decode(part, plusIsSpace: true)
    }
}

/// Percent-decoding (RFC 3986, section 2.1; forms also write a space as `+`).
enum PercentDecoding {
    /// Nil when a `%` lacks its two digits, or the bytes are not UTF-8 or hold a NUL.
    static func decode(_ text: Substring, plusIsSpace: Bool) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(digit),
                    let low = rest.popFirst().flatMap(digit)
                else { return nil }
                bytes.append(high << 4 | low)
            case UInt8(ascii: "+") where plusIsSpace: bytes.append(UInt8(ascii: " "))
            default: bytes.append(byte)
            }
        }
        return bytes.contains(0) ? nil : String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
