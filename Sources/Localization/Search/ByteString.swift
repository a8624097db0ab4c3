/// A text as its UTF-8 bytes, to look something up by: comparing and hashing strings by Unicode's rules
/// costs more than all else in taking a text apart.
package struct ByteString: Hashable {
    private let bytes: ArraySlice<UInt8>

    package init(_ text: String) { bytes = Array(text.utf8)[...] }

    /// Shares the memory of the text that the bytes are from.
    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    /// The same in memory of its own, to be kept longer than the text.
    var copy: ByteString { ByteString(Array(bytes)[...]) }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    package static func == (left: ByteString, right: ByteString) -> Bool {
        left.bytes.elementsEqual(right.bytes)
    }

    /// By the 64-bit FNV-1a hash of the bytes.
    package func hash(into hasher: inout Hasher) {
        var value: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
        hasher.combine(value)
    }
}
