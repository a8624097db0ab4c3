/// The target of a request (RFC 9112, section 3.2): its path and query, checked and decoded once.
struct Target: Equatable {
    let path: String
    let query: String

    /// Nil for what no browser sends: not in origin form, control bytes, hidden slashes, dot
    /// segments, bytes that are not UTF-8.
    init?(_ raw: String) {
        let bytes = raw.utf8
        guard bytes.first == UInt8(ascii: "/"), bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7f }) else {
            return nil
        }
        let cut = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.endIndex
        guard let path = Target.path(raw[..<cut]) else { return nil }
        self.path = path
        query = cut == bytes.endIndex ? "" : String(raw[bytes.index(after: cut)...])
    }

    private static func path(_ raw: Substring) -> String? {
        // Most paths have nothing to decode.
        let decoded: String
        if raw.utf8.contains(UInt8(ascii: "%")) {
            let lowered = raw.lowercased()
            guard !lowered.contains("%2f"), !lowered.contains("%5c"),
                let text = PercentDecoding.decode(raw, plusIsSpace: false)
            else { return nil }
            decoded = text
        } else {
            decoded = String(raw)
        }
        guard !decoded.utf8.contains(UInt8(ascii: "\\")), !decoded.utf8.contains(0) else {
            return nil
        }
        let isDotted = decoded.utf8.contains(UInt8(ascii: "."))
        let dots = isDotted && decoded.split(separator: "/").contains { $0 == "." || $0 == ".." }
        return dots || decoded.contains("//") ? nil : decoded
    }

    /// The pairs of the query, in order. What cannot be decoded is left out.
    var items: [(name: String, value: String)] { Target.items(of: query) }

    /// The pairs of a query or a form, in order. What cannot be decoded is left out.
    static func items(of text: String) -> [(name: String, value: String)] {
        guard !text.isEmpty else { return [] }
        return text.split(separator: "&").compactMap { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = PercentDecoding.decode(parts[0], plusIsSpace: true),
                let value = PercentDecoding.decode(
                    parts.count > 1 ? parts[1] : "", plusIsSpace: true)
            else { return nil }
            return (name, value)
        }
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
