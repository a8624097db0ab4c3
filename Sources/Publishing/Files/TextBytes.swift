extension Span<UInt8> {
    func isEqual(to other: Span<UInt8>) -> Bool {
        guard count == other.count else { return false }
        var place = 0
        while place < count, self[place] == other[place] { place += 1 }
        return place == count
    }
}
