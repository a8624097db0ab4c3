/// A text that is put together from pieces of UTF-8.
///
/// Pieces are copied into memory that is kept from one text to the next: most are shorter than what
/// it takes to append to a string.
struct TextBuffer {
    private var bytes = [UInt8](repeating: 0, count: 4096)
    private var count = 0

    var isEmpty: Bool { count == 0 }

    /// The text, which begins anew.
    mutating func take() -> String {
        defer { count = 0 }
        return String(decoding: bytes[..<count], as: UTF8.self)
    }

    mutating func append(_ byte: UInt8) {
        if count == bytes.count { grow(by: 1) }
        bytes[count] = byte
        count += 1
    }

    mutating func append(_ piece: Span<UInt8>) {
        if count + piece.count > bytes.count { grow(by: piece.count) }
        let start = count
        count += piece.count
        var target = bytes.mutableSpan
        for index in piece.indices { target[start + index] = piece[index] }
    }

    private mutating func grow(by more: Int) {
        bytes += [UInt8](repeating: 0, count: max(more, bytes.count))
    }
}
