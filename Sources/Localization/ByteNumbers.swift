import Guidance
import Support

/// Numbers for texts by their UTF-8 bytes, from 0 in the order in which the texts are first met.
///
/// One table with open addressing over one array of bytes: a dictionary of strings hashes and compares
/// by Unicode's rules, and keeps every text in memory of its own. Texts that
/// collide can be made on purpose, so one that strangers fill is to be kept small.
package struct ByteNumbers: Sendable {
    private var bytes: [UInt8] = []
    /// Where each text ends in `bytes`.
    private var ends: [Int] = []
    /// A power of two of them, at most half of them taken.
    private var slots = [Slot](repeating: Slot(), count: 64)

    private struct Slot {
        /// A part of the text's hash: texts that differ are seldom compared.
        var hash: UInt32 = 0
        /// From 1 on; 0 marks a free slot.
        var position: UInt32 = 0
    }

    package init() {}

    package var count: Int { ends.count }

    /// The bytes of the text with a number.
    package subscript(number: Int) -> ArraySlice<UInt8> { bytes[range(of: number)] }

    /// The number of a text; nil when it was not met.
    package func known(_ text: Span<UInt8>) -> Int? {
        let slot = slots[slot(of: text, Self.hash(text))]
        return slot.position == 0 ? nil : Int(slot.position) - 1
    }

    /// The number of a text, which is new when the text was not met before.
    package mutating func number(of text: Span<UInt8>) -> Int {
        let hash = Self.hash(text)
        let index = slot(of: text, hash)
        if slots[index].position != 0 { return Int(slots[index].position) - 1 }
        for index in text.indices { bytes.append(text[index]) }
        ends.append(bytes.count)
        slots[index] = Slot(hash: hash, position: UInt32(ends.count))
        if ends.count > slots.count / 2 { grow() }
        return ends.count - 1
    }

    /// The numbers in the order of their texts' bytes.
    package var inOrder: [Int] {
        let heads = (0..<count).map { (head: head(of: $0), number: $0) }
        return heads.sorted { left, right in
            left.head == right.head
                ? self[left.number].lexicographicallyPrecedes(self[right.number])
                : left.head < right.head
        }.map(\.number)
    }

    /// The first eight bytes as a number that sorts as they do.
    private func head(of number: Int) -> UInt64 {
        let range = range(of: number)
        var head: UInt64 = 0
        for index in range.prefix(8) { head = head << 8 | UInt64(bytes[index]) }
        return head << UInt64(8 * (8 - min(8, range.count)))
    }

    private func range(of number: Int) -> Range<Int> {
        (number == 0 ? 0 : ends[number - 1])..<ends[number]
    }

    /// Whether the text with a number is this one; false when there is none with that number.
    package func has(_ text: Span<UInt8>, at number: Int) -> Bool {
        guard number < count else { return false }
        let range = range(of: number)
        guard range.count == text.count else { return false }
        for index in text.indices where bytes[range.lowerBound + index] != text[index] {
            return false
        }
        return true
    }

    /// Where a text stands, or would stand.
    private func slot(of text: Span<UInt8>, _ hash: UInt32) -> Int {
        var index = Int(hash) & (slots.count - 1)
        while slots[index].position != 0 {
            if slots[index].hash == hash, has(text, at: Int(slots[index].position) - 1) { break }
            index = (index + 1) & (slots.count - 1)
        }
        return index
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: 2 * old.count)
        for slot in old where slot.position != 0 {
            var index = Int(slot.hash) & (slots.count - 1)
            while slots[index].position != 0 { index = (index + 1) & (slots.count - 1) }
            slots[index] = slot
        }
    }

    /// Folded into 32 bits.
    private static func hash(_ text: Span<UInt8>) -> UInt32 {
        var hash = FNV1a()
        for index in text.indices { hash.append(text[index]) }
        return UInt32(truncatingIfNeeded: hash.value ^ (hash.value >> 32))
    }
}
