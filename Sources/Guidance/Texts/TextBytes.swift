extension Span<UInt8> {
    package func isEqual(to other: Span<UInt8>) -> Bool {
        guard count == other.count else { return false }
        var place = 0
        while place < count, self[place] == other[place] { place += 1 }
        return place == count
    }

    /// Whether these are the bytes of a text.
    package func isEqual(to text: String) -> Bool { isEqual(to: text.utf8.span) }

    /// Whether a text stands at the beginning of a range.
    package func starts(with text: String, in range: Range<Int>) -> Bool {
        let bytes = text.utf8.span
        guard bytes.count <= range.count else { return false }
        let start = range.lowerBound
        return extracting(start..<(start + bytes.count)).isEqual(to: bytes)
    }

    /// The first place where others stand, one behind the other; nil without one.
    package func firstPlace(of other: Span<UInt8>) -> Int? {
        guard !other.isEmpty else { return 0 }
        var start = 0
        while start + other.count <= count {
            if self[start] == other[0] {
                let end = start + other.count
                if extracting(start..<end).isEqual(to: other) { return start }
            }
            start += 1
        }
        return nil
    }

    /// The first place in a range where a byte stands; nil without one.
    package func firstPlace(of byte: UInt8, in range: Range<Int>) -> Int? {
        var place = range.lowerBound
        while place < range.upperBound {
            if self[place] == byte { return place }
            place += 1
        }
        return nil
    }

    /// A range without the spaces and tabs at its beginning.
    package func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start < range.upperBound, self[start] == 0x20 || self[start] == 0x09 { start += 1 }
        return start..<range.upperBound
    }
}
