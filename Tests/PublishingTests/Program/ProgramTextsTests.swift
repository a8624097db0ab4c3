import Foundation
import Guidance
import Testing

@testable import Publishing

@Suite("Texts of the program under those of an office") struct ProgramTextsTests {
    @Test func `an office without words of its own has the program's`() throws {
        let office = try SampleOffice("ja", "en", "vi")
        let edition = try #require(office.build().edition)
        for (language, text) in [(Language.japanese, "電話する"), (.english, "Call")] {
            #expect(edition.texts.text("ui.nav.call", in: language)?.pattern == text)
        }
        #expect(edition.texts.text("simple.ui.nav.call", in: .japanese)?.pattern == "でんわする")
        #expect(edition.texts.text("holidays.showa-day", in: .english)?.pattern == "Showa Day")
    }

    @Test func `a text said otherwise takes its translations with it`() throws {
        let office = try SampleOffice("ja", "vi")
        try office.write("nav.call: でんわ\n", to: "content/ui.yaml")
        let texts = try #require(office.build().edition).texts
        #expect(texts.text("ui.nav.call", in: .japanese)?.pattern == "でんわ")
        #expect(texts.state(of: "ui.nav.call", in: .vietnamese) == .missing)
        #expect(texts.text("simple.ui.nav.call", in: .japanese) == nil)
        #expect(texts.text("ui.nav.skip", in: .vietnamese) != nil)
        #expect(office.problems().count == 1)
        #expect(
            office.problems()[0].hasPrefix("locales/vi/ui.po: warning: locales/vi/ui.po is missing")
        )

        try office.sync()
        let catalogue = try office.text(of: "locales/vi/ui.po")
        #expect(catalogue.contains("ui.nav.call"))
        #expect(!catalogue.contains("ui.nav.skip"))
        #expect(office.problems().isEmpty)
    }

    private static let header =
        "msgid \"\"\nmsgstr \"\"\n\"Language: vi\\n\"\n\"MIME-Version: 1.0\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Content-Transfer-Encoding: 8bit\\n\"\n"

    @Test func `a single translation may be said otherwise, and stays when catalogues are synced`()
        throws
    {
        let office = try SampleOffice("ja", "vi")
        try office.write(
            Self.header + "\nmsgctxt \"ui.nav.call\"\nmsgid \"電話する\"\nmsgstr \"Gọi ngay\"\n",
            to: "locales/vi/ui.po")
        for _ in 1...2 {
            #expect(office.problems().isEmpty)
            let texts = try #require(office.build().edition).texts
            #expect(texts.text("ui.nav.call", in: .vietnamese)?.pattern == "Gọi ngay")
            try office.sync()
        }
    }

    @Test func `a translation that may not be shown leaves the program's in its place`() throws {
        let office = try SampleOffice("ja", "vi")
        try office.write(
            Self.header + "\nmsgctxt \"ui.nav.call\"\nmsgid \"前の日本語\"\nmsgstr \"Gọi ngay\"\n",
            to: "locales/vi/ui.po")
        let result = office.build()
        #expect(
            result.edition?.texts.text("ui.nav.call", in: .vietnamese)?.pattern == "Gọi điện")
        #expect(result.findings.contains { $0.code == "stale" })
    }

    @Test(arguments: [
        ("nav.cal: x", "did you mean `nav.call`?"), ("hours.alwayz: x", "`hours.always`"),
        ("call.opening_words: x", "`call.open`"), ("zzz: x", "delete it"),
    ]) func `a key of no text is an error that names the nearest`(line: String, hint: String) throws
    {
        let office = try SampleOffice("ja")
        try office.write("# own words\n\(line)\n", to: "content/ui.yaml")
        let result = office.build()
        let problems = result.findings.filter { $0.severity != .info }.map(\.text)
        #expect(problems.count == 1)
        #expect(problems.first?.hasPrefix("content/ui.yaml:2: error: ") == true)
        #expect(problems.first?.contains(hint) == true)
        #expect(result.edition == nil)
    }

    @Test func `a key of the desk is asked for in its own file`() throws {
        let office = try SampleOffice("ja")
        try office.write("titel: 案内\n", to: "content/desk.yaml")
        let problem = office.problems().first
        #expect(problem?.hasPrefix("content/desk.yaml:1: error: titel is no text") == true)
        #expect(problem?.contains("did you mean `title`?") == true)
    }

    @Test func `what only an office can say is asked for with its file`() throws {
        let office = try SampleOffice("ja")
        let topics = try office.text(of: "content/topics.yaml")
        try office.write(
            topics + """
                - id: tax
                  name: 税金のこと
                  summary: 税金について聞きたいとき
                  referral: {to: tax-office, text: 税務署に聞いてください。, sources: [office-guide]}
                """, to: "content/topics.yaml")
        let missing = office.problems().filter { $0.contains("[missing-text]") }
        #expect(missing.count == 1)
        #expect(missing.first?.hasPrefix("content/desk.yaml: error: ") == true)
        #expect(missing.first?.contains("refer_tax-office") == true)
    }

    @Test func `a template that shows a text of nobody's is named with its line`() throws {
        let office = try SampleOffice("ja")
        let search = try #require(
            String(
                bytes: LayeredFiles("static", under: nil)
                    .bytes(of: "templates/search-box.mustache", limit: 100_000), encoding: .utf8))
        try office.write(
            search + "\n{{t.nav.nowhere}}\n", to: "static/templates/search-box.mustache")
        let problems = office.problems(statics: "static")
        #expect(problems.count == 1)
        #expect(problems.first?.hasPrefix("static/templates/search-box.mustache:") == true)
        #expect(problems.first?.contains("add `nav.nowhere: text` to content/ui.yaml") == true)
    }

    @Test func `a file of static stands for the program's of the same path alone`() throws {
        let office = try SampleOffice("ja")
        try office.write("body { color: teal }\n", to: "static/assets/site.css")
        let assets = try #require(office.build(statics: "static").edition).assets
        #expect(
            assets.first { $0.source == "site.css" }?.bytes == Array("body { color: teal }\n".utf8))
        #expect(assets.contains { $0.source == "sw.js" })
        #expect(office.problems(statics: "static").isEmpty)
        #expect(
            office.problems(statics: "statik").map { $0.contains("no such directory") } == [true])
    }

    @Test func `in every language it knows the program has all words for readers`() {
        let program = ProgramTexts()
        let keys = { (texts: [ContentMessage]) in
            Set(texts.map(\.message.id).filter { !$0.hasPrefix("simple.") })
        }
        for language in program.languages.all {
            #expect(
                keys(program.messages).subtracting(keys(program.messages(in: language))) == [],
                "\(language.tag)")
        }
    }

    @Test func `an office in a language that the program knows has its words as the source`() throws
    {
        let program = ProgramTexts()
        var content = Content()
        content.messages = [
            ContentMessage(
                Message(id: "ui.nav.skip", source: "Skip"), file: "content/ui.yaml", line: 1)
        ]
        content.add(program, in: .english)
        let texts = Dictionary(
            uniqueKeysWithValues: content.messages.map { ($0.message.id, $0.message.source) })
        #expect(texts["ui.nav.call"] == "Call")
        #expect(texts["ui.nav.skip"] == "Skip")
        #expect(texts["desk.closed"] == "closed")
        // Easy Japanese is that of the Japanese.
        #expect(texts.keys.filter { $0.hasPrefix("simple.") } == [])
        #expect(!content.programTexts.contains("ui.nav.skip"))
    }

    @Test func `texts that the program brings are no work of the office's`() throws {
        let office = try SampleOffice("ja", "vi")
        let program = try #require(office.build().edition).more.program
        #expect(program.has("ui.nav.call", in: .vietnamese))
        #expect(!program.has("lines.main.name", in: .vietnamese))
        let ids = office.sources.messages(in: .vietnamese) { _ in false }.map(\.message.id)
        #expect(ids.contains("lines.main.name"))
        #expect(!ids.contains("ui.nav.call"))
    }
}
