import Catalogues
import Foundation
import Guidance
import Shipped
import TestSupport
import Testing

@testable import Publishing

@Suite("Beginning an office") struct StarterTests {
    @Test(arguments: [
        ["ja"], ["ja", "en", "vi"], ["ja", "ne"], ["en", "pt-BR", "uk", "ar"],
        Language.allCases.map(\.tag),
    ])
    func `the sample is published without a warning`(languages: [String]) throws {
        let office = try SampleOffice(languages)
        #expect(office.problems().isEmpty)
        #expect(try LocaleMaintenance(office.sources).sync(isDryRun: true).changed == [])
        let texts = try #require(office.build().edition).texts
        for tag in languages.dropFirst() {
            let language = Language(tag)
            guard ProgramTexts().knows(language) else { continue }
            #expect(texts.text("first-visit.guide.title", in: language)?.state == .draft, "\(tag)")
        }
    }

    @Test(arguments: ["St. John's Office", "市役所", "Büro: \"eins\" # zwei", "- [x]", "null"])
    func `a name is written so that it stays one`(name: String) throws {
        let office = try SampleOffice("ja", name: name)
        #expect(office.problems().isEmpty)
        let edition = try #require(office.build().edition)
        #expect(edition.texts.text("office.name", in: .japanese)?.pattern == name)
    }

    @Test(arguments: [
        ("", "ja", "the name is empty"), (" \u{3000}", "ja", "the name is empty"),
        ("a\nb", "ja", "line ends"), ("{x}", "ja", "{ } < >"), ("A", "", "not the tag"),
        ("A", "ja,ja", "named twice"), ("A", "ja,iw", "the usual tag for iw is he"),
        ("A", "ja,../en", "not the tag"), ("A", "japanese", "not the tag"),
    ]) func `what cannot be a name or a language is refused`(
        name: String, languages: String, reason: String
    ) {
        let tags = languages.split(separator: ",", omittingEmptySubsequences: false).map(
            String.init)
        let refusal = #expect(throws: Starter.Refusal.self) {
            try Starter(name: name, languages: tags, today: SampleOffice.now.date(in: .japan))
        }
        #expect(refusal?.description.contains(reason) == true)
    }

    @Test func `a directory with something in it is left alone`() throws {
        let office = try SampleOffice("ja")
        let before = try office.text(of: "content/office.yaml")
        let starter = try Starter(
            name: "Other", languages: ["ja"], today: SampleOffice.now.date(in: .japan))
        let refusal = #expect(throws: Starter.Refusal.self) { try starter.write(to: office.path) }
        #expect(refusal?.description.contains("is not empty") == true)
        #expect(throws: Starter.Refusal.self) {
            try starter.write(to: "\(office.path)/README.md")
        }
        #expect(try office.text(of: "content/office.yaml") == before)
    }

    /// The sample in Japanese, in English and in the table of its translations.
    @Test func `the sample says the same in all its languages`() throws {
        let japanese = try texts(of: try SampleOffice("ja"))
        let tables = Shipped.files(under: "starter/translations")
        #expect(tables.count == ProgramTexts().languages.all.count)
        for file in tables {
            let entries = try #require(POReader.read(file.bytes, name: file.path).file).items
                .map(\.entry).filter { !$0.isHeader }
            for entry in entries where entry.context != "office.description" {
                #expect(japanese[entry.context ?? ""] == entry.id, "\(file.path)")
                if file.path == "ja.po" { #expect(entry.translations == [entry.id]) }
            }
            let known = Set(entries.compactMap(\.context))
            #expect(Set(japanese.keys).subtracting(known) == ["office.name"])
        }
    }

    private func texts(of office: SampleOffice) throws -> [Message.ID: String] {
        let content = ContentTree(path: office.content).content
        return Dictionary(
            uniqueKeysWithValues: content.messages.filter {
                !content.programTexts.contains($0.message.id)
            }.map { ($0.message.id, $0.message.source) })
    }
}
