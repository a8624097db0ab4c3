extension Span<UInt8> {
    func isEqual(to other: Span<UInt8>) -> Bool {
        guard count == other.count else { return false }
        var place = 0
        while place < count, self[place] == other[place] { place += 1 }
        return place == count
    }

    /// Whether these are the bytes of a text.
    func isEqual(to text: String) -> Bool {
        count == text.utf8.count && starts(with: text, in: 0..<count)
    }

    /// Whether a text stands at the beginning of a range.
    func starts(with text: String, in range: Range<Int>) -> Bool {
        guard text.utf8.count <= range.count else { return false }
        var place = range.lowerBound
        for byte in text.utf8 {
            guard self[place] == byte else { return false }
            place += 1
        }
        return true
    }

    /// The first place where others stand, one behind the other; nil without one.
    func firstPlace(of other: Span<UInt8>) -> Int? {
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
    func firstPlace(of byte: UInt8, in range: Range<Int>) -> Int? {
        var place = range.lowerBound
        while place < range.upperBound {
            if self[place] == byte { return place }
            place += 1
        }
        return nil
    }

    /// A range without the spaces and tabs at its beginning.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start < range.upperBound, self[start] == 0x20 || self[start] == 0x09 { start += 1 }
        return start..<range.upperBound
    }
}
