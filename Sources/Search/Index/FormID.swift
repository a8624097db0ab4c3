/// A form of a word as a number: comparing and hashing strings by Unicode's rules costs more than all
/// else in a search.
///
/// The 64-bit FNV-1a hash of its UTF-8 bytes; two forms in ten million have the same one with a
/// chance of one in a hundred thousand, and then one word counts for another.
struct FormID: Hashable, Sendable {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    init() {}

    init(_ form: some StringProtocol) { for byte in form.utf8 { append(byte) } }

    mutating func append(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }

    /// Whether nothing was appended.
    var isEmpty: Bool { self == FormID() }
}
