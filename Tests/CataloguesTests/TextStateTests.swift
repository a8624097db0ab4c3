import Catalogues
import Guidance
import Testing

@Suite struct `State of a translation` {
    private func state(_ entry: POEntry, source: String = "電話") -> TextState {
        var findings: [Finding] = []
        let catalogue = Catalogue(
            POWriter.preserved(POFile(entries: [entry])), language: .thai, name: "ui",
            path: "ui.po", findings: &findings)
        return TextState(catalogue?["ui.call"], source: source)
    }

    private func entry(_ text: String, _ provenance: Provenance = Provenance()) -> POEntry {
        var entry = POEntry(context: "ui.call", id: "電話", translations: [text])
        entry.provenance = provenance
        return entry
    }

    @Test func `is missing without a text`() {
        #expect(state(entry("")) == .missing)
        #expect(TextState(nil, source: "電話") == .missing)
    }

    @Test func `is needs-work when fuzzy, whatever else`() {
        var fuzzy = entry("โทร")
        fuzzy.isFuzzy = true
        #expect(state(fuzzy) == .needsWork)
        #expect(state(fuzzy, source: "電話する") == .needsWork)
    }

    @Test func `is stale when the source differs`() {
        #expect(state(entry("โทร"), source: "電話する") == .stale)
    }

    @Test func `is a draft from a machine or a conversion`() {
        #expect(state(entry("โทร", Provenance(origin: .machine))) == .draft)
        #expect(state(entry("โทร", Provenance(origin: .converted))) == .draft)
    }

    @Test func `is translated by people`() {
        #expect(state(entry("โทร")) == .translated)
        #expect(state(entry("โทร", Provenance(origin: .official))) == .translated)
    }

    @Test func `is reviewed until either text changes`() {
        let sign = Signature.of(source: "電話", translation: "โทร")
        let signed = Provenance(origin: .machine, reviewer: "somchai", sign: sign)
        #expect(state(entry("โทร", signed)) == .reviewed)
        #expect(state(entry("โทรหา", signed)) == .edited)
        #expect(state(entry("โทร", signed), source: "電話する") == .stale)
        var human = signed
        human.origin = .human
        #expect(state(entry("โทรหา", human)) == .edited)
        #expect(TextState.edited.isServed)
    }

    @Test func `is not edited by a minor change of its source`() {
        let sign = Signature.of(source: "電話を", translation: "โทร")
        var signed = Provenance(origin: .machine, reviewer: "somchai", sign: sign)
        #expect(state(entry("โทร", signed)) == .edited)
        signed.used = [sign]
        #expect(state(entry("โทร", signed)) == .draft)
        signed.origin = .human
        #expect(state(entry("โทร", signed)) == .translated)
    }

    @Test func `has a fingerprint that stays the same for ever`() {
        #expect(Signature.of(source: "", translation: "") == "af64724c8602eb6e")
        #expect(
            Signature.of(source: "ab", translation: "c")
                != Signature.of(source: "a", translation: "bc"))
    }

    @Test(arguments: [
        "madoguchi: origin=machine", "madoguchi: origin=human reviewer=hoa sign=0123",
        "madoguchi: origin=official later=word",
    ])
    func `keeps its comment word for word`(comment: String) {
        #expect(Provenance(comment: comment)?.comment == comment)
    }

    @Test func `does not understand another comment`() {
        #expect(Provenance(comment: "see madoguchi: origin") == nil)
        #expect(Provenance(comment: "madoguchi: origin=robot")?.unknownWords == ["origin=robot"])
    }
}
