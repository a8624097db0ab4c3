import Guidance
import Testing

@testable import Catalogues

@Suite struct ExchangeMergeTests {
    /// The message as it stands here now.
    private func now(
        _ source: String, _ target: String, english: String? = "E", state: TextState = .draft
    ) -> ExchangeUnit {
        ExchangeUnit(
            id: "m", language: .nepali, source: source, english: english, target: target,
            state: state)
    }

    private func returned(_ target: String, base: ExchangeBase?, source: String? = "S")
        -> ReturnedUnit
    {
        ReturnedUnit(id: "m", source: source, target: target, base: base)
    }

    private func name(_ fate: ExchangeMerge.Fate?) -> String {
        switch fate {
        case .taken(let text): "taken \(text)"
        case .same: "same"
        case .unfinished: "unfinished"
        case .refused(let refusal): refusal.code
        case nil: "lost"
        }
    }

    private func fate(_ unit: ReturnedUnit, _ now: ExchangeUnit) -> String {
        name(ExchangeMerge.fates(of: [unit], into: [now]).first)
    }

    /// Handed out: source S, English E, target old.
    @Test(
        arguments: [
            // What came back, the source, English and text there now; its fate.
            ("new", "S", "E", "old", "taken new"),
            ("old", "S", "E", "old", "same"),
            ("new", "S", "E", "new", "same"),
            ("", "S", "E", "old", "unfinished"),
            ("  \n\u{200B}", "S", "E", "old", "unfinished"),
            ("\u{3164}", "S", "E", "old", "unfinished"),
            // Somebody changed it here, the file did not.
            ("old", "S", "E", "mine", "same"),
            // Both changed it.
            ("new", "S", "E", "mine", "conflict"),
            ("new", "S", "E", "", "conflict"),
            // A source has changed, or is not current any more.
            ("new", "S2", "E", "old", "stale"),
            ("new", "S", "E2", "old", "stale"),
            ("new", "S", nil, "old", "stale"),
            ("old", "S2", nil, "old", "same"),
            ("\nnew\r\n", "S", "E", "old", "taken new"),
        ] as [(String, String, String?, String, String)])
    func `each case`(
        returned text: String, source: String, english: String?, current: String, fate: String
    ) {
        let unit = returned(text, base: now("S", "old").base)
        #expect(self.fate(unit, now(source, current, english: english)) == fate)
    }

    @Test func `what was handed out without English does not mind a new one`() {
        let unit = returned("new", base: now("S", "old", english: nil).base)
        #expect(fate(unit, now("S", "old", english: "E")) == "taken new")
    }

    @Test(
        arguments: [
            // Without what was handed out: source in the file, text there now.
            ("S", "old", "no-base"), ("S", "new", "same"), ("S", "", "taken new"),
            ("E", "", "taken new"), ("S2", "", "stale"), (nil, "", "no-base"),
            ("S", "\u{00A0}", "taken new"),
        ] as [(String?, String, String)])
    func `a file that lost what was handed out takes only what cannot harm`(
        source: String?, current: String, fate: String
    ) {
        let unit = returned("new", base: nil, source: source)
        #expect(self.fate(unit, now("S", current)) == fate)
    }

    @Test func `rows that were mixed up are refused`() {
        let base = now("S", "old").base
        #expect(
            fate(returned("new", base: base, source: "Another"), now("S", "old")) == "other-source")
        #expect(fate(returned("new", base: base, source: " S\n"), now("S", "old")) == "taken new")
        #expect(fate(returned("new", base: base, source: "E"), now("S", "old")) == "taken new")
        #expect(fate(returned("new", base: base, source: nil), now("S", "old")) == "taken new")
    }

    @Test func `what was handed out for another language is refused`() {
        let base = ExchangeBase(
            language: .portuguese, source: "S", english: "E", target: "", isWaiting: false)
        #expect(fate(returned("new", base: base), now("S", "")) == "other-language")
    }

    @Test func `a waiting text that somebody has confirmed is taken, no other`() {
        let waiting = now("S", "old", state: .needsWork)
        var unit = returned("old", base: waiting.base)
        #expect(fate(unit, waiting) == "same")
        unit.progress = .finished
        #expect(fate(unit, waiting) == "taken old")
        #expect(fate(unit, now("S", "old")) == "same")
        unit.progress = .unfinished
        #expect(fate(unit, waiting) == "unfinished")
        unit = returned("old", base: now("S", "old").base)
        unit.progress = .finished
        #expect(fate(unit, waiting) == "same", "it was not waiting when it was handed out")
    }

    @Test func `each unit has one fate`() {
        let base = now("S", "old").base
        var broken = returned("x", base: base)
        broken.refusal = .init("po-syntax", "broken", fix: "")
        let unknown = ReturnedUnit(id: "n", target: "x", base: base)
        let fates = { (units: [ReturnedUnit]) in
            ExchangeMerge.fates(of: units, into: [self.now("S", "old")]).map(self.name)
        }
        #expect(
            fates([broken, unknown, returned("new", base: base)])
                == ["po-syntax", "unknown-message", "taken new"])
        #expect(
            fates([returned("a", base: base), returned("b", base: base)])
                == ["duplicate-id", "duplicate-id"])
        #expect(
            fates([returned("a", base: base), returned("a\n", base: base)]) == ["taken a", "same"])
    }

    @Test(arguments: [
        "", "ne", "ne.0123456789abcdef", "ne.0123456789abcdef.-.0123456789abcde",
        "ne.0123456789abcdef.-.0123456789abcdeg", "ne.0123456789abcdef.-.0123456789abcdef.x",
        "1.23457E+15",
    ])
    func `a damaged description of what was handed out is none`(text: String) {
        #expect(ExchangeBase(text) == nil)
    }

    @Test func `a description is read back the same`() {
        for state in [TextState.draft, .needsWork] {
            for english in ["E", nil] {
                let base = now("S", "x", english: english, state: state).base
                #expect(ExchangeBase(base.description) == base)
            }
        }
    }
}
