import Foundation
import Guidance
import Testing

@testable import Publishing

@Suite struct ReferenceTests {
    private let office = SmallOffice()

    private func errors(_ file: String, _ old: String, _ new: String) throws -> [Finding] {
        try office.errors(file, old, new)
    }

    @Test(arguments: [
        ("content/office.yaml", "help-card: help", "help-card: helpp", 1, "help"),
        ("content/topics.yaml", "help-card: help", "help-card: halp", 4, "help"),
        ("content/facts.yaml", "[leaflet]", "[leaflte]", 4, "leaflet"),
        ("content/lines/desk.yaml", "[garbage]", "[garbge]", 12, "garbage"),
        ("content/lines/desk.yaml", "same-as: desk-ja", "same-as: desk-jp", 17, "desk-ja"),
        ("content/lines/desk.yaml", "fallback-for: desk-ja", "fallback-for: desk-j", 18, "desk-ja"),
        (
            "content/lines/desk.yaml", "    sources: [leaflet]\nsources",
            "    sources: [leaflets]\nsources", 8, "leaflet"
        ),
        ("content/overrides/typhoon.yaml", "[desk]", "[dsek]", 3, "desk"),
        ("content/overrides/typhoon.yaml", "[desk-en]", "[desk-ne]", 4, "desk-en"),
        ("content/overrides/typhoon.yaml", "[leaflet]", "[leaflets]", 9, "leaflet"),
        ("content/guides/throw.yaml", "topic: garbage", "topic: garbages", 4, "garbage"),
        ("content/guides/throw.yaml", "group: general", "group: generall", 5, "general"),
        ("content/guides/throw.yaml", "machine/start", "machine/stat", 14, "machine/start"),
        ("content/guides/throw.yaml", "machine/start", "machin/start", 14, "machine"),
        ("content/guides/throw.yaml", "card: help", "card: hlep", 19, "help"),
        ("content/guides/throw.yaml", "{date_start}", "{date_stat}", 10, "date_start"),
        ("content/guides/burn.yaml", "next: [throw]", "next: [thrwo]", 7, "throw"),
        ("content/guides/burn.yaml", "other-ways: [throw]", "other-ways: [throws]", 8, "throw"),
        ("content/guides/burn.yaml", "    guides: [throw]", "    guides: [trow]", 14, "throw"),
        ("content/guides/burn.yaml", "next: [throw]", "next: [old]", 7, "throw"),
        ("content/archive/old.yaml", "replacement: throw", "replacement: thrwo", 8, "throw"),
        ("content/flows/which.yaml", "guides: [throw]", "guides: [throw, trow]", 17, "throw"),
        (
            "content/flows/which.yaml", "    to: end\n      - id: two",
            "    to: ent\n      - id: two", 5, "end"
        ),
        ("content/faqs.yaml", "guide: throw", "guide: thorw", 4, "throw"),
        ("content/terms.yaml", "guide: throw", "guide: throws", 6, "throw"),
        ("content/conflicts.yaml", "[leaflet]", "[{source: leeflet}]", 5, "leaflet"),
        ("content/simple/throw.yaml", "second.text", "secnd.text", 2, "second.text"),
        ("content/search.yaml", "guide/throw", "guide/thrwo", 2, "guide/throw"),
        ("content/redirects.yaml", ": /guides/throw", ": /guides/thro", 1, "/guides/throw"),
    ])
    func `an unknown reference has file and line, and names the nearest`(
        file: String, old: String, new: String, line: Int, near: String
    ) throws {
        let errors = try errors(file, old, new)
        #expect(errors.map(\.file) == [file], "\(errors.map(\.text))")
        #expect(errors.map(\.line) == [line], "\(errors.map(\.text))")
        #expect(errors.allSatisfy { $0.fix?.contains(near) ?? false }, "\(errors.map(\.text))")
    }

    @Test func `a far word gets a list of what exists`() throws {
        let errors = try errors("content/guides/throw.yaml", "topic: garbage", "topic: zebra")
        #expect(errors.map(\.fix) == ["topics.yaml has: garbage"])
    }

    @Test func `words that a doubt or a condition needs are named with their file`() throws {
        let errors = try errors(
            "content/lines/desk.yaml", "    languages: [en]",
            "    languages: [en]\n    condition: first\n    doubts:\n"
                + "      - {code: bussy, sources: [leaflet]}")
        #expect(errors.map(\.line) == [20, 22])
        #expect(errors.last?.fix?.contains("did you mean \"busy\"?") ?? false)
    }

    @Test func `a service that stands later cannot be the same`() throws {
        let errors = try errors(
            "content/lines/desk.yaml", "    hours: Mo-Fr 09:00-17:00; PH off; Dec 29-Jan 3 off",
            "    same-as: desk-en")
        #expect(errors.first?.message.contains("stands after") ?? false, "\(errors.map(\.text))")
    }

    @Test func `an id that stands twice is named with both places`() throws {
        let topics = try #require(office.files["content/topics.yaml"])
        let errors = try errors("content/topics.yaml", topics, topics + "\n" + topics)
        #expect(errors.map(\.code) == ["duplicate-id"])
        #expect(errors.map(\.line) == [5])
        #expect(errors.first?.message.contains("content/topics.yaml:1") ?? false)
    }

    @Test func `a block that stands twice is one error`() throws {
        let errors = try errors("content/guides/throw.yaml", "id: third", "id: first")
        #expect(errors.map(\.line) == [17])
    }

    @Test(arguments: [
        ("content/guides/throw.yaml", "kind: paragraph", "kind: paragraf", "paragraph"),
        ("content/lines/desk.yaml", "cost: paid", "cost: payd", "paid"),
        ("content/lines/desk.yaml", "mobile:", "mobil:", "mobile"),
        ("content/lines/desk.yaml", "reach: ok", "reach: okay", "unknown"),
        ("content/lines/desk.yaml", "languages: [en]", "languages: [xx]", "ja"),
        ("content/overrides/typhoon.yaml", "kind: emergency", "kind: emergncy", "emergency"),
    ])
    func `a value that is refused is told with those allowed`(
        file: String, old: String, new: String, allowed: String
    ) throws {
        let errors = try errors(file, old, new)
        #expect(errors.count == 1, "\(errors.map(\.text))")
        #expect(errors.allSatisfy { $0.fix?.contains(allowed) ?? false && $0.line != nil })
    }

    @Test(arguments: [
        "lines/desk", "overrides/typhoon", "screens/machine", "cards/help", "guides/throw",
        "archive/old", "flows/which",
    ])
    func `a file with another name than its id is one error`(name: String) throws {
        let text = try #require(office.files["content/\(name).yaml"])
        let folder = name.prefix { $0 != "/" }
        let found = try office.findings([
            "content/\(name).yaml": nil, "content/\(folder)/other.yaml": text,
        ]).filter { $0.severity == .error && $0.file.hasPrefix("content") }
        #expect(found.map(\.code) == ["id-not-name"], "\(found.map(\.text))")
        #expect(found.map(\.line) == [1])
    }

    @Test func `content copied from another office is told to forget its addresses`() throws {
        let errors = try errors(
            "content/addresses.txt", "/guides/thrown", "/guides/gone\n/guides/thrown")
        #expect(errors.map(\.code) == ["address-gone"])
        #expect(errors.map(\.line) == [2])
        #expect(errors.first?.fix?.contains("delete content/addresses.txt") ?? false)
    }

    @Test func `an office needs office, topics, sources, and a line or a guide`() throws {
        var small = SmallOffice()
        small.files = small.files.filter { name, _ in
            ["office", "topics", "sources", "ui", "desk"].contains { name == "content/\($0).yaml" }
                || name.hasPrefix("content/lines") || name.hasPrefix("static")
        }
        small.files["content/office.yaml"] = small.files["content/office.yaml"]?
            .replacing("help-card: help\n", with: "")
        small.files["content/topics.yaml"] = small.files["content/topics.yaml"]?
            .replacing("\n  help-card: help", with: "")
        small.files["locales/README.md"] = "x"
        #expect(try content(small.findings()) == [])
        small.files["content/lines/desk.yaml"] = nil
        #expect(try content(small.findings()) == ["empty-office"])
    }

    private func content(_ findings: [Finding]) -> [String] {
        findings.filter { $0.severity == .error && $0.file.hasPrefix("content") }.map(\.code)
    }
}
