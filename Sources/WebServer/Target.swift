/// The target of a request (RFC 9112, section 3.2), checked, its path decoded once.
struct Target {
    let raw: RawTarget
    /// Bytes of the path as it was sent.
    private let pathLength: Int
    /// Nil when there is nothing to decode.
    private let decodedPath: String?
    /// How many pairs the query can have at most.
    let parameterCount: Int

    /// Nil for what no browser sends: not in origin form, control bytes, hidden slashes, dot
    /// segments, bytes that are not UTF-8.
    init?(_ raw: RawTarget) {
        guard let marks = Marks(raw.bytes) else { return nil }
        (self.raw, pathLength) = (raw, marks.pathLength)
        parameterCount = marks.parameterCount
        let path = raw.bytes[..<pathLength]
        guard marks.hasEscapes else {
            if marks.hasBackslash || marks.hasEmptySegment { return nil }
            if marks.hasDots && Target.hasDotSegment(path) { return nil }
            decodedPath = nil
            return
        }
        guard !Target.hidesSlash(path), !marks.hasEmptySegment,
            let decoded = PercentDecoding.decode(path, plusIsSpace: false),
            !decoded.utf8.contains(UInt8(ascii: "\\")), !Target.hasDotSegment(decoded.utf8)
        else { return nil }
        decodedPath = decoded
    }

    var path: String { decodedPath ?? String(decoding: raw.bytes[..<pathLength], as: UTF8.self) }

    /// Whether there is something behind a question mark.
    var hasQuery: Bool { pathLength + 1 < raw.bytes.count }

    /// The query as it was sent, without its question mark.
    var query: String { String(decoding: raw.bytes.dropFirst(pathLength + 1), as: UTF8.self) }

    /// The pairs of the query.
    var pairs: QueryPairs { QueryPairs(in: raw.bytes, from: pathLength + 1) }

    /// Whether a slash of either kind is written as an escape.
    private static func hidesSlash(_ path: ArraySlice<UInt8>) -> Bool {
        let lowered = String(decoding: path, as: UTF8.self).lowercased()
        return lowered.contains("%2f") || lowered.contains("%5c")
    }

    /// By bytes: a slash and a combining mark are one character, and yet the slash parts segments.
    private static func hasDotSegment(_ path: some Collection<UInt8>) -> Bool {
        path.split(separator: UInt8(ascii: "/")).contains {
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
        private(set) var parameterCount = 0

        /// Nil when it is not in origin form or holds bytes that no target may hold.
        init?(_ bytes: [UInt8]) {
            guard bytes.first == UInt8(ascii: "/") else { return nil }
            pathLength = bytes.count
            var previous: UInt8 = 0
            for (index, byte) in bytes.enumerated() {
                guard byte > 0x20, byte < 0x7f else { return nil }
                guard index < pathLength else {
                    if byte == UInt8(ascii: "&") { parameterCount += 1 }
                    continue
                }
                switch byte {
                case UInt8(ascii: "?"): (pathLength, parameterCount) = (index, 1)
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
}
