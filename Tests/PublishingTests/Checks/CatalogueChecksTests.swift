import Guidance
import Publishing
import Testing

@Suite struct `Catalogue checks` {
    private func check(
        _ text: String, sources: [Message.ID: String]
    ) -> (CatalogueChecks.Result, TextTable) {
        var findings: [Finding] = []
        let file = POReader.read(Array(text.utf8), name: "ui.po").file ?? POFile()
        let catalogue = Catalogue(
            file: file, language: .spanish, name: "ui", path: "ui.po", findings: &findings)
        let catalogues: [Language: [String: Catalogue]] = [.spanish: ["ui": catalogue]]
        let result = CatalogueChecks.check(catalogues, sources: sources)
        return (
            result,
            TextTable(sources: sources, catalogues: catalogues, rejected: result.rejected)
        )
    }

    private func entry(_ id: String, _ source: String, _ text: String, _ above: String = "")
        -> String
    {
        "\(above)msgctxt \"\(id)\"\nmsgid \"\(source)\"\nmsgstr \"\(text)\"\n\n"
    }

    @Test func `names file, line, message and code`() {
        let (result, _) = check(
            entry("ui.a", "{x} へ", "A casa"), sources: ["ui.a": "{x} へ"])
        #expect(
            result.findings.map(\.text) == [
                "ui.po:2: error: ui.a: {x} is missing [placeholder-mismatch] (copy {x} into the text)"
            ])
    }

    @Test func `serves good texts, lets bad, stale, fuzzy and missing ones fall back`() {
        let sources = ["ui.a": "開く", "ui.b": "{x} へ", "ui.c": "新しい", "ui.d": "閉じる", "ui.e": "次"]
        let (result, table) = check(
            entry("ui.a", "開く", "Abrir") + entry("ui.b", "{x} へ", "A casa")
                + entry("ui.c", "古い", "Antiguo") + entry("ui.d", "閉じる", "Cerrar", "#, fuzzy\n")
                + entry("ui.e", "次", ""),
            sources: sources)
        #expect(result.findings.map(\.code) == ["placeholder-mismatch", "stale", "needs-work"])
        #expect(result.rejected == [.spanish: ["ui.b"]])
        #expect(Array(table.messages(in: .spanish).keys) == ["ui.a"])
        #expect(table.messages(in: .japanese).count == 5)
    }

    @Test func `refuses a signature that does not match`() {
        let above = "# madoguchi: origin=human reviewer=ana sign=0000000000000000\n"
        let (result, table) = check(entry("ui.a", "開く", "Abrir", above), sources: ["ui.a": "開く"])
        #expect(result.findings.map(\.code) == ["signature-mismatch"])
        #expect(table.messages(in: .spanish).isEmpty)
    }

    @Test func `accepts a signature that matches`() {
        let sign = Signature.of(source: "開く", translation: "Abrir")
        let above = "# madoguchi: origin=machine reviewer=ana sign=\(sign)\n"
        let (result, table) = check(entry("ui.a", "開く", "Abrir", above), sources: ["ui.a": "開く"])
        #expect(result.findings == [])
        #expect(table.messages(in: .spanish)["ui.a"]?.state == .reviewed)
    }

    @Test func `warns of one source with two translations, and of unknown messages and words`() {
        let (result, _) = check(
            entry("ui.a", "開く", "Abrir", "# madoguchi: origin=robot\n")
                + entry("ui.b", "開く", "Abra") + entry("ui.z", "不明", "Desconocido"),
            sources: ["ui.a": "開く", "ui.b": "開く"])
        #expect(
            result.findings.map(\.code) == [
                "metadata", "source-translated-twice", "unknown-message",
            ])
        #expect(result.rejected.isEmpty)
    }
}
