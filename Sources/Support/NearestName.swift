/// What somebody who wrote a name that is not there may have meant.
package enum NearestName {
    /// - Returns: the name with the fewest slips between, at most a third of its letters; nil without one.
    package static func of(_ name: String, in known: some Sequence<String>) -> String? {
        let letters = Array(name.lowercased().unicodeScalars)
        let limit = max(1, letters.count / 3)
        return known.sorted().compactMap { other in
            EditDistance.between(letters, Array(other.lowercased().unicodeScalars), limit: limit)
                .map { (slips: $0, name: other) }
        }.min { $0.slips < $1.slips }?.name
    }

    /// Advice that names the nearest and lists the others: `did you mean "a"? the topics are: a, b`.
    ///
    /// - Parameters:
    ///   - name: what was written.
    ///   - known: what may be written.
    ///   - what: in the plural, as `the topics are`.
    /// - Returns: what to say behind an error.
    package static func advice(
        for name: String, in known: some Collection<String>, _ what: String = "one of"
    ) -> String {
        let near = of(name, in: known).map { "did you mean \"\($0)\"? " } ?? ""
        let listed = Set(known).sorted()
        let rest = listed.count > most ? " and \(listed.count - most) more" : ""
        return near + "\(what): \(listed.prefix(most).joined(separator: ", "))\(rest)"
    }

    /// More names than anybody reads through.
    private static let most = 20
}
