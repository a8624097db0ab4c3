import Foundation
import Guidance
import Localization
import Testing

@testable import Publishing

@Suite("office.yaml") struct OfficeFileTests {
    /// What is read of an office with these lines for languages.
    private func languages(_ yaml: String) throws -> (languages: Languages?, findings: [Finding]) {
        let office = try SampleOffice("ja")
        let text = try office.text(of: "content/office.yaml")
            .replacing(/source-language: .*\n/, with: "")
            .replacing(/\nlanguages: .*\n/, with: "\n\(yaml)\n")
        try office.write(text, to: "content/office.yaml")
        let read = ContentTree.office(in: office.content)
        let isUsable = !read.findings.contains { $0.severity == .error }
        return (isUsable ? read.office.languages : nil, read.findings)
    }

    @Test func `languages come in the order of the chooser, with what ICU says of them`() throws {
        let read = try languages(
            "source-language: ja\nlanguages: [uk, ja, en, ar]\nstaff-languages: [en]")
        let known = try #require(read.languages)
        #expect(known.all.map(\.tag) == ["uk", "ja", "en", "ar"])
        #expect(known.source == .japanese)
        #expect(known.staff == [.english])
        #expect(known.written.map(\.autonym) == ["Українська", "日本語", "English", "العربية"])
        #expect(known.written.map(\.isRightToLeft) == [false, false, false, true])
        #expect(known.fallbacks(of: Language("uk")).map(\.tag) == ["uk", "en", "ja"])
        #expect(known.fallbacks(of: .japanese).map(\.tag) == ["ja", "en"])
    }

    @Test func `the first language is the source, and staff's, unless the file says otherwise`()
        throws
    {
        let known = try #require(try languages("languages: [ne, en]").languages)
        #expect(known.source == .nepali)
        #expect(known.staff == [.nepali])
        #expect(known.fallbacks(of: .english).map(\.tag) == ["en", "ne"])
    }

    @Test func `an entry may say what ICU would not`() throws {
        let yaml = """
            languages:
              - ja
              - {tag: zh-Hans, aliases: [yue]}
              - zh-Hant
              - {tag: rhg, autonym: Ruáingga, speaks: my, fallbacks: [zh-Hant]}
            """
        let known = try #require(try languages(yaml).languages)
        let rohingya = try #require(known[Language("rhg")])
        #expect(rohingya.autonym == "Ruáingga")
        #expect(rohingya.speaks.tag == "my")
        #expect(rohingya.fallbacks.map(\.tag) == ["rhg", "zh-Hant", "ja"])
        #expect(known.accepting("yue-HK") == .simplifiedChinese)
        #expect(known.accepting("zh-TW") == .traditionalChinese)
        #expect(
            known.fallbacks(of: .traditionalChinese).map(\.tag) == ["zh-Hant", "zh-Hans", "ja"])
        #expect(known.spoken.map(\.tag) == ["ja", "zh", "my"])
    }

    @Test(arguments: [
        ("languages: [ja, xx]", "no language with the tag xx is known"),
        ("languages: [ja, EN]", "the usual tag for EN is en"),
        ("languages: [ja, iw]", "the usual tag for iw is he"),
        ("languages: [ja, \"\"]", "\"\" is not a BCP 47 tag"),
        ("languages: [ja, ja]", "ja stands twice"),
        ("languages: [ja, n e]", "\"n e\" is not a BCP 47 tag"), ("languages: []", "is missing"),
        ("languages: [ja]\nsource-language: en", "\"en\" is none of this office's languages"),
        ("languages: [ja]\nstaff-languages: [ko]", "\"ko\" is none of this office's languages"),
        ("languages: [ja, {tag: en, fallbacks: [vi]}]", "\"vi\" is none of this office's"),
        ("languages: [ja, {tag: en, name: English}]", "name is not a key here"),
        ("languages: ja", "must be a list"),
    ]) func `a language that cannot be one is one error with its line`(
        yaml: String, reason: String
    ) throws {
        let findings = try languages(yaml).findings
        #expect(findings.count == 1, "\(findings)")
        #expect(findings.first?.message.contains(reason) == true, "\(findings)")
        #expect(findings.first?.severity == .error && findings.first?.line != nil)
    }

    @Test(arguments: [
        ("colour: red", "\"red\" is not a colour"), ("colour: \"#12345\"", "is not a colour"),
        ("colour: \"#9dc1ff\"", "cannot be read on white"), ("icon: ../x.svg", "is not the name"),
        ("icon: Icon.svg", "is not the name"), ("icon: icon.png", "is not the name"),
        ("home: javascript:alert(1)", "home"), ("contact: http://x y", "contact"),
    ]) func `what pages would show wrongly is refused`(line: String, reason: String) throws {
        let office = try SampleOffice("ja")
        let text = try office.text(of: "content/office.yaml")
        try office.write("\(text)\n\(line)\n", to: "content/office.yaml")
        let problems = office.problems()
        #expect(problems.count == 1, "\(problems)")
        #expect(problems.first?.contains(reason) == true, "\(problems)")
    }

    @Test func `colour and picture reach the pages`() throws {
        let office = try SampleOffice("ja", "en", name: "Testtown")
        let text = try office.text(of: "content/office.yaml")
        try office.write(
            "\(text)\ncolour: \"#5B2A86\"\nicon: flower.svg\n", to: "content/office.yaml")
        #expect(office.problems().map { $0.contains("content/flower.svg") } == [true])
        let picture = #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>"#
        try office.write(picture, to: "content/flower.svg")
        #expect(office.problems() == [])
        let edition = try #require(office.build().edition)
        func asset(_ name: String) throws -> String {
            let asset = try #require(edition.assets.first { $0.source == name })
            return String(decoding: asset.bytes, as: UTF8.self)
        }
        #expect(try asset("icon.svg") == picture)
        #expect(try asset("site.css").contains("--link: #5b2a86"))
        let api = try #require(
            try JSONSerialization.jsonObject(with: Data(try asset("openapi.json").utf8))
                as? [String: Any])
        #expect((api["info"] as? [String: Any])?["title"] as? String == "Testtown")
    }

    @Test(arguments: [
        ("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", "a <script>"),
        ("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>", "onload"),
        (
            "<svg xmlns='http://www.w3.org/2000/svg'><use href='https://x.example/y'/></svg>",
            "links"
        ),
        ("<!DOCTYPE svg><svg/>", "a document type"), ("<html/>", "no SVG"),
        ("GIF89a", "well-formed"),
    ]) func `a picture that does more than show is refused`(picture: String, reason: String) throws
    {
        let office = try SampleOffice("ja")
        let text = try office.text(of: "content/office.yaml")
        try office.write("\(text)\nicon: icon.svg\n", to: "content/office.yaml")
        try office.write(picture, to: "content/icon.svg")
        let problems = office.problems()
        #expect(problems.count == 1, "\(problems)")
        #expect(problems.first?.contains(reason) == true, "\(problems)")
    }
}
