extension RandomAccessCollection where Element == UInt8, Index == Int {
    /// Whether `part` stands somewhere in these bytes.
    func holds(_ part: [UInt8]) -> Bool {
        guard let first = part.first else { return true }
        guard count >= part.count else { return false }
        return (startIndex...(endIndex - part.count)).contains {
            self[$0] == first && self[$0..<($0 + part.count)].elementsEqual(part)
        }
    }
}
