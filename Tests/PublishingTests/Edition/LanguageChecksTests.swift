import Catalogues
import Guidance
import Publishing
import TestSupport
import Testing

@Suite struct `Checks of a language` {
    private struct Result {
        let findings: [Finding]
        let states: [Message.ID: TextState]
        /// What readers are shown.
        let served: [Message.ID: String]
    }

    private func check(_ text: String, sources: [Message.ID: String]) throws -> Result {
        let sources = sources.map { Message(id: $0, source: $1) }
        var findings: [Finding] = []
        let catalogue = try #require(
            Catalogue(
                Array(text.utf8), language: .spanish, name: "ui", path: "ui.po",
                findings: &findings))
        let outcome = LanguageChecks(sources: sources, .eleven).outcome(of: catalogue)
        let table = TextTable(ids: sources.map(\.id), columns: [.spanish: outcome.column])
        return Result(
            findings: outcome.findings,
            states: Dictionary(uniqueKeysWithValues: table.states(in: .spanish)),
            served: table.messages(in: .spanish).mapValues(\.pattern))
    }

    private func entry(_ id: String, _ source: String, _ text: String, _ above: String = "")
        -> String
    {
        "\(above)msgctxt \"\(id)\"\nmsgid \"\(source)\"\nmsgstr \"\(text)\"\n\n"
    }

    @Test func `names file, line, message and code`() throws {
        let result = try check(
            entry("ui.a", "{x} へ", "A casa"), sources: ["ui.a": "{x} へ"])
        #expect(
            result.findings.map(\.text) == [
                "ui.po:2: error: ui.a: {x} is missing [placeholder-mismatch] (copy {x} into the text)"
            ])
    }

    @Test func `serves good texts, lets bad, stale, fuzzy and missing ones fall back`() throws {
        let sources = ["ui.a": "開く", "ui.b": "{x} へ", "ui.c": "新しい", "ui.d": "閉じる", "ui.e": "次"]
        let result = try check(
            entry("ui.a", "開く", "Abrir") + entry("ui.b", "{x} へ", "A casa")
                + entry("ui.c", "古い", "Antiguo") + entry("ui.d", "閉じる", "Cerrar", "#, fuzzy\n")
                + entry("ui.e", "次", ""),
            sources: sources)
        #expect(result.findings.map(\.code) == ["placeholder-mismatch", "stale", "needs-work"])
        #expect(
            result.states == [
                "ui.a": .translated, "ui.b": .needsWork, "ui.c": .stale, "ui.d": .needsWork,
                "ui.e": .missing,
            ])
        #expect(result.served == ["ui.a": "Abrir"])
    }

    @Test(arguments: ["human", "machine", "official"])
    func `shows a reviewed text that was edited since, and notes it`(origin: String) throws {
        let above = "# madoguchi: origin=\(origin) reviewer=ana sign=0000000000000000\n"
        let result = try check(entry("ui.a", "開く", "Abrir", above), sources: ["ui.a": "開く"])
        #expect(result.findings.map(\.code) == ["review-taken-back"])
        #expect(result.findings.map(\.severity) == [.info])
        #expect(result.states == ["ui.a": .edited] && result.served == ["ui.a": "Abrir"])
    }

    @Test func `accepts a signature that matches`() throws {
        let sign = Signature.of(source: "開く", translation: "Abrir")
        let above = "# madoguchi: origin=machine reviewer=ana sign=\(sign)\n"
        let result = try check(entry("ui.a", "開く", "Abrir", above), sources: ["ui.a": "開く"])
        #expect(result.findings == [])
        #expect(result.states == ["ui.a": .reviewed])
    }

    @Test func `warns of one source with two translations, and of unknown messages and words`()
        throws
    {
        let result = try check(
            entry("ui.a", "開く", "Abrir", "# madoguchi: origin=robot\n")
                + entry("ui.b", "開く", "Abra") + entry("ui.z", "不明", "Desconocido"),
            sources: ["ui.a": "開く", "ui.b": "開く"])
        #expect(
            result.findings.map(\.code) == [
                "metadata", "source-translated-twice", "unknown-message",
            ])
        #expect(result.served == ["ui.a": "Abrir", "ui.b": "Abra"])
    }
}
