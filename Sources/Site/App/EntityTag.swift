/// An entity tag, and `If-None-Match` (RFC 9110, section 13.1.2), with weak comparison.
struct EntityTag: Sendable {
    private let bytes: [UInt8]

    /// - Parameter text: with its quotes.
    init(_ text: String) { bytes = Array(text.utf8) }

    /// Whether a list of tags, or `*`, names this one.
    func matches(_ list: Span<UInt8>) -> Bool {
        var elements = ListElements(list.indices)
        while let element = elements.next(in: list, separator: UInt8(ascii: ",")) {
            if element.count == 1, list[element.lowerBound] == UInt8(ascii: "*") { return true }
            let isWeak =
                element.count > 2 && list[element.lowerBound] == UInt8(ascii: "W")
                && list[element.lowerBound + 1] == UInt8(ascii: "/")
            if equals(list, isWeak ? element.dropFirst(2) : element) { return true }
        }
        return false
    }

    private func equals(_ list: Span<UInt8>, _ element: Range<Int>) -> Bool {
        element.count == bytes.count
            && bytes.indices.allSatisfy { bytes[$0] == list[element.lowerBound + $0] }
    }
}
