/// Names that somebody may have meant, made ready to be asked for often: by strangers, whose mistakes are not
/// to cost much.
package struct NearestNames<Value: Sendable>: Sendable {
    private let names: [Name]

    private struct Name: Sendable {
        let letters: [Unicode.Scalar]
        let words: [String]
        /// A bit for each kind of letter.
        let kinds: UInt64
        let value: Value

        init(_ name: String, _ value: Value) {
            letters = Array(name.unicodeScalars)
            words = name.split(separator: "-").map(String.init)
            kinds = letters.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
            self.value = value
        }
    }

    /// Names are no longer, and no more of them are compared letter by letter.
    private static var longest: Int { 60 }
    private static var mostCompared: Int { 300 }

    /// - Parameter names: in small letters, words joined by hyphens; of equals the first is preferred.
    package init(_ names: [(name: String, value: Value)]) {
        self.names = names.map { Name($0.name, $0.value) }
    }

    /// - Parameters:
    ///   - name: what was written.
    ///   - most: how many are wanted.
    /// - Returns: the values of names with few slips between, the nearest first; then of those that have all
    ///   words of it.
    package func nearest(to name: String, most: Int) -> [Value] {
        let asked = NearestNames<Void>.Name(name, ())
        guard (3...Self.longest).contains(asked.letters.count) else { return [] }
        let limit = min(4, max(1, (asked.letters.count + 1) / 3))
        let alike = names.lazy.filter {
            abs($0.letters.count - asked.letters.count) <= limit
                && ($0.kinds ^ asked.kinds).nonzeroBitCount <= 2 * limit
        }.prefix(Self.mostCompared)
        let slips = alike.compactMap { name in
            EditDistance.between(asked.letters, name.letters, limit: limit).map { ($0, name) }
        }
        let byLetters = slips.enumerated().sorted {
            ($0.element.0, $0.offset) < ($1.element.0, $1.offset)
        }
        .map { $0.element.1 }
        let byWords = names.lazy.filter { name in asked.words.allSatisfy(name.words.contains) }
            .prefix(most)
        var found: [NearestNames<Value>.Name] = []
        for name in byLetters.prefix(most) + Array(byWords)
        where !found.contains(where: { $0.letters == name.letters }) { found.append(name) }
        return found.prefix(most).map(\.value)
    }
}
