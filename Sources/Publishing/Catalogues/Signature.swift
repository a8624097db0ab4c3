/// The fingerprint by which a review holds only for the very texts that were reviewed.
///
/// 64-bit FNV-1a: it notices an edit, and is no defence against somebody who forges one.
package enum Signature {
    /// Sixteen hexadecimal digits.
    package static func of(source: String, translation: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func take(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        for byte in source.utf8 { take(byte) }
        // A byte that UTF-8 never has keeps the two texts apart.
        take(0xFF)
        for byte in translation.utf8 { take(byte) }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
