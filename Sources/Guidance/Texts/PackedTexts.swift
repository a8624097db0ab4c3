/// Texts one after another in one piece, in the form in which an edition keeps them, so that none
/// of them has to be made before it is asked for.
///
/// First how many there are, then where each one ends among the bytes that follow, then their
/// UTF-8. Numbers have four bytes, the lowest first.
package struct PackedTexts: Hashable, Sendable {
    package let bytes: [UInt8]
    package let count: Int

    /// In this order.
    package init(_ texts: [String]) {
        var (bytes, end) = ([UInt8](), 0)
        let size = texts.reduce(0) { $0 + $1.utf8.count }
        bytes.reserveCapacity(Self.numberSize * (1 + texts.count) + size)
        Self.append(texts.count, to: &bytes)
        for text in texts {
            end += text.utf8.count
            Self.append(end, to: &bytes)
        }
        for text in texts { bytes += text.utf8 }
        (self.bytes, count) = (bytes, texts.count)
    }

    /// Texts that were packed before; nil when their lengths are wrong.
    package init?(bytes: [UInt8]) {
        guard bytes.count >= Self.numberSize else { return nil }
        (self.bytes, count) = (bytes, Self.number(in: bytes, at: 0))
        guard bytes.count >= start, bytes.count == start + end(of: count - 1) else { return nil }
        var last = 0
        for position in 0..<count {
            let end = end(of: position)
            guard end >= last else { return nil }
            last = end
        }
    }

    /// - Precondition: `position` is below `count`.
    package subscript(position: Int) -> String {
        String(decoding: bytes[range(of: position)], as: UTF8.self)
    }

    /// Whether every text by itself is valid UTF-8: then all together are, and none begins within a
    /// character.
    package var isValid: Bool {
        String(validating: bytes[start...], as: UTF8.self) != nil
            && (0..<count).allSatisfy {
                let range = range(of: $0)
                return range.isEmpty || !UTF8.isContinuation(bytes[range.lowerBound])
            }
    }

    private static let numberSize = 4

    /// Where the first text begins.
    private var start: Int { Self.numberSize * (1 + count) }

    private func range(of position: Int) -> Range<Int> {
        precondition(position < count, "There are only \(count) texts.")
        return start + end(of: position - 1)..<start + end(of: position)
    }

    /// Where a text ends among the texts; 0 for the one before the first.
    private func end(of position: Int) -> Int {
        position < 0 ? 0 : Self.number(in: bytes, at: Self.numberSize * (1 + position))
    }

    private static func number(in bytes: [UInt8], at position: Int) -> Int {
        Int(bytes[position]) | Int(bytes[position + 1]) << 8 | Int(bytes[position + 2]) << 16
            | Int(bytes[position + 3]) << 24
    }

    private static func append(_ number: Int, to bytes: inout [UInt8]) {
        for shift in stride(from: 0, to: 8 * numberSize, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: number >> shift))
        }
    }
}
