/// Byte strings, each with a number: that of its place among all that were put in before, from 0 on.
///
/// An open table, because a dictionary's hashing costs more than reading an entry. The strings are an
/// author's own, so nobody gains by making them collide.
struct NumberedKeys: Sendable {
    /// All keys, one behind the other.
    private var bytes: [UInt8] = []
    /// Where each ends.
    private var ends: [Int] = []
    private var hashes: [UInt64] = []
    /// Numbers at the places that their hashes lead to; -1 where there is none. Never more than half
    /// full.
    private var slots: [Int] = []

    var count: Int { ends.count }

    func number(of key: ArraySlice<UInt8>) -> Int? {
        guard !slots.isEmpty else { return nil }
        let number = slots[slot(of: key, Self.hash(key))]
        return number < 0 ? nil : number
    }

    /// Whether the key of this number is that one; false for a number that there is not.
    func has(_ key: ArraySlice<UInt8>, at number: Int) -> Bool {
        guard number < count else { return false }
        let start = number == 0 ? 0 : ends[number - 1]
        let all = bytes.span
        return all.extracting(start..<ends[number]).isEqual(to: key.span)
    }

    /// - Returns: the number, and whether it is a new one.
    mutating func put(_ key: ArraySlice<UInt8>) -> (number: Int, isNew: Bool) {
        if count * 2 >= slots.count { grow() }
        let hash = Self.hash(key)
        let slot = slot(of: key, hash)
        if slots[slot] >= 0 { return (slots[slot], false) }
        slots[slot] = count
        bytes += key
        ends.append(bytes.count)
        hashes.append(hash)
        return (slots[slot], true)
    }

    /// Where the key stands, or would stand.
    private func slot(of key: ArraySlice<UInt8>, _ hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let number = slots[slot]
            if hashes[number] == hash, has(key, at: number) { break }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: max(64, slots.count * 2))
        for (number, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = number
        }
    }

    /// 64-bit FNV-1a, its upper half folded into the lower, by which slots are found.
    private static func hash(_ key: ArraySlice<UInt8>) -> UInt64 {
        let bytes = key.span
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        var place = 0
        while place < bytes.count {
            hash = (hash ^ UInt64(bytes[place])) &* 0x100_0000_01b3
            place += 1
        }
        return hash ^ (hash >> 32)
    }
}
