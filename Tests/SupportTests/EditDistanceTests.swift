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

    @Test(arguments: [
        ("hours", "hours", false), ("hours", "huors", true), ("hours", "hour", true),
        ("hours", "hous", true), ("hours", "hoour", false), ("\u{63}\u{327}", "\u{63}", true),
        ("", "", false),
    ])
    func `one slip is one scalar`(_ left: String, _ right: String, _ expected: Bool) {
        #expect((distance(left, right, 1) == 1) == expected)
    }

    private func distance(_ left: String, _ right: String, _ limit: Int) -> Int? {
        EditDistance.between(
            Array(left.unicodeScalars), Array(right.unicodeScalars), limit: limit)
    }
}
