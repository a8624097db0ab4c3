import Support
import Testing

@Suite struct EditDistanceTests {
    @Test(arguments: [
        ("card", "card", 1, 0), ("card", "crad", 1, 1), ("card", "cards", 1, 1),
        ("card", "cad", 1, 1), ("card", "cart", 1, 1), ("certificate", "cretifcate", 2, 2),
        ("", "a", 1, 1),
    ])
    func `counts slips of the finger`(
        _ left: String, _ right: String, _ limit: Int, _ expected: Int
    ) {
        #expect(distance(left, right, limit) == expected)
    }

    @Test(arguments: [("card", "word", 1), ("card", "ca", 1), ("abcd", "badc", 1)])
    func `is nil beyond the limit`(_ left: String, _ right: String, _ limit: Int) {
        #expect(distance(left, right, limit) == nil)
    }

    private func distance(_ left: String, _ right: String, _ limit: Int) -> Int? {
        EditDistance.between(
            Array(left.unicodeScalars), Array(right.unicodeScalars), limit: limit)
    }
}
