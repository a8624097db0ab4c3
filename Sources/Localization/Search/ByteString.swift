/// A text as its UTF-8 bytes, to look something up by: comparing and hashing strings by Unicode's rules
/// costs many times more.
package struct ByteString: Hashable {
    private let bytes: [UInt8]

    package init(_ text: String) { bytes = Array(text.utf8) }

    /// By the 64-bit FNV-1a hash of the bytes.
    package func hash(into hasher: inout Hasher) {
        var value: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
        hasher.combine(value)
    }
}
