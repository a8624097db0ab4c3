/// How many slips of the finger lie between two words.
package enum EditDistance {
    /// Letters added, left out, exchanged, or two neighbours swapped (optimal string alignment).
    /// - Returns: the number of slips, or nil when there are more than `limit`.
    package static func between(
        _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int
    ) -> Int? {
        guard abs(left.count - right.count) <= limit else { return nil }
        if left == right { return 0 }
        var older: [Int] = []
        var old = Array(0...right.count)
        for i in left.indices {
            var row = [i + 1]
            row.reserveCapacity(right.count + 1)
            var least = i + 1
            for j in right.indices {
                var cost = min(old[j] + (left[i] == right[j] ? 0 : 1), old[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    cost = min(cost, older[j - 1] + 1)
                }
                row.append(cost)
                least = min(least, cost)
            }
            if least > limit { return nil }
            (older, old) = (old, row)
        }
        return old[right.count] <= limit ? old[right.count] : nil
    }
}
