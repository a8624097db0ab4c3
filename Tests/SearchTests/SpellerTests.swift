import Testing

@testable import Search

@Suite struct SpellerTests {
    let speller = Speller(
        Vocabulary(
            "\t10\t\ncard\t9\ts\ncarded\t1\t\ncart\t1\ts\ncertificate\t4\ts\nhome\t3\ts\n보험증\t2\ts")
    )

    @Test(arguments: [
        ("crad", ["card"]), ("carf", ["card", "cart"]), ("cad", []),
        ("cretifcate", ["certificate"]),
        ("tome", []), ("보혐증", ["보험증"]), ("1234", []),
    ])
    func `allows one slip from four letters, two from nine`(
        _ typed: String, _ expected: [String]
    ) {
        #expect(speller.corrections(of: typed).map(\.text) == expected)
    }

    @Test func `completes with spelt words, the commonest first`() {
        #expect(speller.words(beginningWith: "car", atMost: 5) == ["card", "cart"])
        #expect(speller.words(beginningWith: "card", atMost: 5).isEmpty)
    }
}
