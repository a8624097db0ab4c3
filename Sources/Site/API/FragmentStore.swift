/// Texts that answers are put together from, one behind the other.
///
/// A text is kept as its place: a number, which costs nothing to hand on, where a list of bytes would
/// be counted each time.
struct FragmentStore {
    private(set) var bytes: [UInt8] = []

    /// Keeps a text and tells its place.
    mutating func add(_ text: some Collection<UInt8>) -> Range<Int> {
        let start = bytes.count
        bytes += text
        return start..<bytes.count
    }

    /// Keeps one text made of others that it has already.
    mutating func join(_ places: [Range<Int>]) -> Range<Int> { add(places.flatMap { bytes[$0] }) }
}
