/// One text of an entry. Nearly every one stands in the file as it is; of escapes and of several lines
/// another is made.
struct POText: Sendable {
    private var range: Range<Int>
    /// What stands for the text where the file's own bytes do not.
    private var made: [UInt8]?

    /// The text that stands in the file.
    init(_ range: Range<Int>) { (self.range, made) = (range, nil) }

    var isEmpty: Bool { made?.isEmpty ?? range.isEmpty }

    /// False when escapes spell something that is not UTF-8.
    var isUTF8: Bool { made.map { String(validating: $0, as: UTF8.self) != nil } ?? true }

    /// Puts a piece behind it that stands on the same line or a later one.
    mutating func append(_ piece: POText, of file: Span<UInt8>) {
        guard !isEmpty else {
            self = piece
            return
        }
        if made == nil { made = Self.bytes(of: file, in: range) }
        if let more = piece.made {
            made? += more
        } else {
            for place in piece.range { made?.append(file[place]) }
        }
    }

    /// Puts a byte behind it that an escape stands for.
    mutating func append(_ byte: UInt8, of file: Span<UInt8>) {
        if made == nil { made = Self.bytes(of: file, in: range) }
        made?.append(byte)
    }

    func bytes(in file: [UInt8]) -> ArraySlice<UInt8> { made?[...] ?? file[range] }

    func string(in file: [UInt8]) -> String { String(decoding: bytes(in: file), as: UTF8.self) }

    static func bytes(of file: Span<UInt8>, in range: Range<Int>) -> [UInt8] {
        range.map { file[$0] }
    }
}
