import Guidance
import Testing

@testable import Publishing

@Suite struct ExchangeMergeTests {
    private func unit(_ source: String, _ target: String, base: String? = nil) -> ExchangeUnit {
        ExchangeUnit(
            id: "m", source: source, english: "E", target: target, state: .draft, base: base)
    }

    private func base(_ source: String, _ target: String) -> String {
        ExchangeUnit.signature(source: source, english: "E", target: target)
    }

    /// Handed out: source S, target old.
    @Test(
        arguments: [
            // What came back, the source and text there now; what is taken, and the finding.
            ("new", "S", "old", "new", nil),
            ("old", "S", "old", nil, nil),
            ("new", "S", "new", nil, nil),
            ("", "S", "old", nil, nil),
            // Somebody changed it here, the file did not.
            ("old", "S", "mine", nil, nil),
            // Both changed it.
            ("new", "S", "mine", nil, "conflict"),
            // The source has changed.
            ("new", "S2", "old", nil, "stale"),
            ("old", "S2", "old", nil, nil),
        ] as [(String, String, String, String?, String?)])
    func `each case`(
        returned: String, source: String, current: String, taken: String?, code: String?
    ) {
        let result = ExchangeMerge.merge(
            [unit("S", returned, base: base("S", "old"))], into: [unit(source, current)],
            file: "x.csv")
        #expect(result.taken["m"] == taken)
        #expect(result.findings.first?.code == code)
    }

    @Test func `a pivot whose English has changed is stale`() {
        var returned = unit("S", "new", base: base("S", "old"))
        returned.english = "E0"
        let result = ExchangeMerge.merge([returned], into: [unit("S", "old")], file: "x.po")
        #expect(result.findings.map(\.code) == ["stale"])
    }

    @Test func `a message nobody knows is refused`() {
        let result = ExchangeMerge.merge([unit("S", "new")], into: [], file: "x.csv")
        #expect(result.findings.map(\.code) == ["unknown-message"])
    }
}
