/// Walks over the elements of a header field by their positions, the blanks around them left out.
struct ListElements {
    private var rest: Range<Int>

    init(_ positions: Range<Int>) { rest = positions }

    /// The next element, which may be empty; nil at the end.
    mutating func next(in bytes: Span<UInt8>, separator: UInt8) -> Range<Int>? {
        guard !rest.isEmpty else { return nil }
        var end = rest.lowerBound
        while end < rest.upperBound, bytes[end] != separator { end += 1 }
        defer { rest = min(end + 1, rest.upperBound)..<rest.upperBound }
        var (first, last) = (rest.lowerBound, end)
        while first < last, Self.isBlank(bytes[first]) { first += 1 }
        while first < last, Self.isBlank(bytes[last - 1]) { last -= 1 }
        return first..<last
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }
}
