/// The 64-bit FNV-1a hash of bytes, taken one by one: it notices an edit, and is no defence against somebody
/// who forges one (http://www.isthe.com/chongo/tech/comp/fnv/).
package struct FNV1a: Hashable, Sendable {
    package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    package init() {}

    package mutating func append(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
}
