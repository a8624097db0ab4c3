/// The pairs of a query string or a form, found in one pass; a text is made only of what is asked for.
package struct QueryPairs {
    private let bytes: [UInt8]
    private let pairs: [QueryPair]

    /// - Parameters:
    ///   - bytes: what the pairs stand in.
    ///   - start: where the first begins.
    init(in bytes: [UInt8], from start: Int) {
        var pairs: [QueryPair] = []
        var start = start
        while start < bytes.count {
            if pairs.isEmpty { pairs.reserveCapacity(8) }
            let pair = QueryPair(in: bytes, from: start)
            if !pair.isEmpty { pairs.append(pair) }
            start = pair.value.upperBound + 1
        }
        (self.bytes, self.pairs) = (bytes, pairs)
    }

    /// The pairs in order, decoded. What cannot be decoded is left out.
    package var items: [(name: String, value: String)] {
        pairs.compactMap { pair in
            guard let name = pair.name(in: bytes), let value = pair.value(in: bytes) else {
                return nil
            }
            return (name, value)
        }
    }

    /// How often a name is there, whether or not its values can be decoded.
    package func count(of name: String) -> Int {
        var count = 0
        for pair in pairs where pair.isNamed(name, in: bytes) { count += 1 }
        return count
    }

    /// The first value under a name, decoded; nil when there is none.
    package func value(of name: String) -> String? {
        for pair in pairs where pair.isNamed(name, in: bytes) {
            if let value = pair.value(in: bytes) { return value }
        }
        return nil
    }
}

/// One pair, by its positions among the bytes it stands in.
private struct QueryPair {
    let name: Range<Int>
    let value: Range<Int>
    /// There is nothing to decode in it.
    private let isNamePlain, isValuePlain: Bool

    /// The pair that begins at `start` and ends before the next `&`.
    init(in bytes: [UInt8], from start: Int) {
        var end = start
        var equals: Int?
        // Of the part before the first equals sign, then of the one behind it.
        var (isPlain, isNamePlain) = (true, true)
        while end < bytes.count, bytes[end] != UInt8(ascii: "&") {
            switch bytes[end] {
            case UInt8(ascii: "=") where equals == nil:
                (equals, isNamePlain, isPlain) = (end, isPlain, true)
            case UInt8(ascii: "%"), UInt8(ascii: "+"), 0: isPlain = false
            default: break
            }
            end += 1
        }
        name = start..<(equals ?? end)
        value = (equals.map { $0 + 1 } ?? end)..<end
        (self.isNamePlain, isValuePlain) = (equals == nil ? isPlain : isNamePlain, isPlain)
    }

    /// Whether nothing stands between two `&`.
    var isEmpty: Bool { name.lowerBound == value.upperBound }

    func isNamed(_ wanted: String, in bytes: [UInt8]) -> Bool {
        isNamePlain ? bytes.holds(wanted, at: name) : name(in: bytes) == wanted
    }

    /// Nil when it cannot be decoded.
    func name(in bytes: [UInt8]) -> String? { Self.text(bytes[name], isPlain: isNamePlain) }

    /// Nil when it cannot be decoded.
    func value(in bytes: [UInt8]) -> String? { Self.text(bytes[value], isPlain: isValuePlain) }

    private static func text(_ part: ArraySlice<UInt8>, isPlain: Bool) -> String? {
        isPlain
            ? String(decoding: part, as: UTF8.self)
            : PercentDecoding.decode(part, plusIsSpace: true)
    }
}

extension [UInt8] {
    /// Whether the bytes at a position are those of `text`.
    func holds(_ text: String, at position: Range<Int>) -> Bool {
        guard text.utf8.count == position.count else { return false }
        let wanted = text.utf8.span
        for index in wanted.indices where wanted[index] != self[position.lowerBound + index] {
            return false
        }
        return true
    }
}
