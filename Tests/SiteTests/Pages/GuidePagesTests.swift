import Foundation
import Guidance
import Localization
import Publishing
import Templates
import TestSupport
import Testing

@testable import Site

/// A guide as a reader goes through it.
@Suite struct GuidePagesTests {
    private let edition: Edition
    private let pages: Pages

    init() throws {
        edition = try #require(Fixture.result.edition)
        pages = try Pages(edition: edition, origin: "http://127.0.0.1:8080")
    }

    private func context(
        _ language: Language = .english, simple: PageContext.Simple? = nil
    ) throws -> PageContext {
        PageContext(
            language: language, simple: simple, withJapanese: false, asOf: nil,
            now: try Instant(rfc3339: "2026-11-30T10:00:00+09:00"), zone: .japan)
    }

    private func html(_ id: Guide.ID, _ language: Language = .english) throws -> String {
        try #require(pages.guide(id, try context(language)))
    }

    private func block(
        _ id: String, _ kind: Block.Kind = .paragraph, sources: [String] = ["a"],
        certainty: Certainty = .stated, checked: CalendarDate? = nil
    ) -> Block {
        Block(
            id: id, kind: kind, title: nil, text: nil, items: [], screen: nil, card: nil,
            topic: nil, isCritical: false, validity: .always, certainty: certainty,
            sources: sources.map { Citation(source: $0, place: nil) }, checked: checked, covers: [])
    }

    @Test func `a step says within its heading which of how many it is`() throws {
        let html = try html("register-at-reader")
        for number in 1...7 {
            #expect(
                html.contains(
                    "-title\"><span class=\"number\" lang=\"en\">Step \(number) of 7</span> "))
        }
    }

    @Test(arguments: Language.allCases)
    func `ways and a lone step have no number`(language: Language) throws {
        for id in [
            "face-card", "eligibility-certificate", "reader-fails", "renew-card", "pin-locked",
        ] {
            #expect(!(try html(id, language)).contains("class=\"number\""), "\(id)")
        }
        let ways = try html("face-card", language)
        #expect(ways.matches(of: /class="ways"/).count == 1)
        #expect(ways.matches(of: /class="block way"/).count == 4)
    }

    @Test func `the headings of a long guide are listed above it`() throws {
        let html = try html("register-at-reader")
        let nav = try #require(html.firstMatch(of: /<nav class="contents".*?<\/nav>/)).output
        for match in nav.matches(of: /href="#([a-z-]+)"/) {
            #expect(html.contains("id=\"\(match.output.1)\""), "\(match.output.1)")
        }
        #expect(nav.matches(of: /href="#/).count > 8)
        #expect(nav.contains("<details>"))
        #expect(!(try self.html("pin-locked")).contains("class=\"contents\""))
    }

    @Test func `what rests on other documents than the guide says so`() {
        let basis = GuideBasis(
            of: [
                block("1"), block("2", sources: ["a", "b"]), block("3"), block("4"), block("5"),
                block("6", sources: ["b"]), block("7", sources: ["old"]),
                block("8", sources: ["old"]), block("9", sources: ["old", "b"]),
            ], checked: CalendarDate(daysSinceEpoch: 1),
            sources: [source("old", isSuperseded: true)])
        #expect(basis.documents == ["a", "b", "old"])
        #expect(basis.otherSources(of: block("x", sources: ["a"])).isEmpty)
        #expect(basis.otherSources(of: block("x", sources: ["b"])).isEmpty)
        #expect(basis.otherSources(of: block("x", sources: ["old"])).map(\.source) == ["old"])
        #expect(basis.otherSources(of: block("x", sources: ["c"])).map(\.source) == ["c"])
    }

    private func source(
        _ id: String, _ date: String? = nil, about: String? = nil, isSuperseded: Bool = false
    ) -> Source {
        Source(
            id: id, title: id, issuer: "", date: date, inferredDate: about, url: nil,
            isSuperseded: isSuperseded)
    }

    @Test func `what older documents alone say is marked with their date`() {
        let (new, old, undated) = (
            source("new", "2025-02"), source("old", about: "2020"), source("undated")
        )
        let blocks = [block("1", sources: ["new", "old"]), block("2", sources: ["old"])]
        let basis = GuideBasis(
            of: blocks, checked: CalendarDate(daysSinceEpoch: 1), sources: [new, old, undated])
        #expect(basis.newest == new)
        #expect(!basis.isOld)
        #expect(basis.doubt(about: blocks[0]) == nil)
        #expect(basis.doubt(about: blocks[1]) == .notSince(old))
        #expect(basis.doubt(about: block("x", sources: ["undated"])) == nil)
        #expect(
            basis.doubt(about: block("x", sources: ["new"], certainty: .unconfirmed))
                == .notSince(new))
        for certainty in [Certainty.inferred, .conflict] {
            #expect(
                basis.doubt(about: block("x", sources: ["old"], certainty: certainty))
                    == .certainty(certainty))
        }
        #expect(
            basis.doubt(about: block("x", sources: ["undated"], certainty: .unconfirmed))
                == .certainty(.unconfirmed))
    }

    @Test func `a guide of old documents says so once`() {
        let (new, old, older) = (
            source("new", "2025-02-18"), source("old", "2020-05"), source("older", "2019")
        )
        let blocks = [block("1", sources: ["old"]), block("2", sources: ["older"])]
        let basis = GuideBasis(
            of: blocks, checked: CalendarDate(daysSinceEpoch: 1), sources: [new, old, older])
        #expect(basis.isOld)
        #expect(basis.doubt(about: blocks[0]) == nil)
        #expect(
            basis.doubt(about: block("x", sources: ["old"], certainty: .unconfirmed)) == nil)
        #expect(basis.doubt(about: blocks[1]) == .notSince(older))
    }

    @Test func `a block that was compared on another day says when`() {
        let day = CalendarDate(daysSinceEpoch: 1)
        let basis = GuideBasis(of: [], checked: day, sources: [])
        #expect(basis.newest == nil)
        #expect(basis.otherDay(of: block("x")) == nil)
        #expect(basis.otherDay(of: block("x", checked: day)) == nil)
        #expect(basis.otherDay(of: block("x", checked: day.adding(days: 1))) == day.adding(days: 1))
    }

    @Test(arguments: Language.allCases)
    func `a guide says once from when it is`(language: Language) throws {
        let words = try #require(edition.texts.text("ui.certainty.printed", in: language)).pattern
        let start = try #require(words.split(separator: "{date}").last).trimmingPrefix(" ")
        let html = try html("reading-the-card", language)
        #expect(html.components(separatedBy: start).count == 2)
        #expect(try self.html("apply-by-smartphone", language).contains(start) == false)
        #expect(try self.html("eligibility-certificate", language).contains(start))
    }

    @Test func `every document of a guide is named on paper, with its date`() throws {
        let html = try #require(pages.printedGuide("lost-card", try context()))
        let guide = try #require(edition.guides.first { $0.id == "lost-card" })
        for id in Set(guide.blocks.flatMap(\.sources).map(\.source)) {
            #expect(html.contains("/en/sources/\(id)\""), "\(id)")
        }
        #expect(html.contains("(February 2025)"))
    }

    @Test func `other ways are links, once`() throws {
        let html = try html("apply-by-smartphone")
        for way in ["apply-at-photo-booth", "apply-by-computer", "apply-by-post"] {
            #expect(html.components(separatedBy: "href=\"/en/guides/\(way)\"").count == 2, "\(way)")
        }
        #expect(html.contains("<nav class=\"more\" aria-label=\"Read next\">"))
        #expect((try self.html("register-at-reader")).contains("aria-label=\"Other ways\""))
    }

    @Test func `a label to be said carries its sound, for who cannot read it`() throws {
        #expect(try html("lost-card", .nepali).contains("Ichiji riyō teishi"))
        #expect(!(try html("lost-card", .japanese)).contains("Ichiji"))
        let label = Segment.spokenLabel("停止", Spoken(reading: "ていし", romaji: "Teishi"))
        #expect(
            Ruby.segments(of: label, hasFurigana: true) == [.ruby(base: "停止", reading: "ていし")])
        #expect(Ruby.segments(of: label, hasFurigana: false) == [.label("停止")])
    }

    @Test(arguments: Language.allCases)
    func `pictures of screens have names of their own`(language: Language) throws {
        for guide in edition.guides {
            let html = try html(guide.id, language)
            let names = html.matches(of: /role="img" aria-label="([^"]*)"/).map {
                String($0.output.1)
            }
            #expect(Set(names).count == names.count, "\(guide.id): \(names)")
        }
        for screen in edition.screens {
            let html = try #require(pages.screen(screen.id, try context(language)))
            let names = html.matches(of: /role="img" aria-label="([^"]*)"/).map {
                String($0.output.1)
            }
            #expect(names.count == screen.frames.count)
            #expect(Set(names).count == names.count, "\(screen.id): \(names)")
        }
    }

    @Test func `a paper does not differ between machines`() throws {
        let varies = "<p class=\"note\">Screens differ"
        let paper = try #require(pages.screen("eligibility-certificate", try context()))
        let reader = try #require(pages.screen("reader-consent", try context()))
        #expect(!paper.contains(varies))
        #expect(reader.contains(varies))
        #expect(!(try html("eligibility-certificate")).contains(varies))
        #expect(try html("register-at-reader").components(separatedBy: varies).count == 2)
    }

    @Test func `every pictogram is a symbol of the sprite, and every symbol one of them`() throws {
        let sprite = try #require(edition.assets.first { $0.source == "pictograms.svg" })
        let text = String(decoding: sprite.bytes, as: UTF8.self)
        let names = text.matches(of: /<symbol [^>]*id="([a-z-]+)"/).map { String($0.output.1) }
        #expect(Set(names) == Set(Picture.allCases.map(\.rawValue)))
        #expect(names.count == Picture.allCases.count)
        #expect(try html("register-at-atm").contains("/assets/\(sprite.name)#atm"))
    }

    @Test func `structured data has the steps alone`() throws {
        let data = PageData(pages: pages, context: try context())
        let faceCard = try #require(edition.guides.first { $0.id == "face-card" })
        #expect(data.howTo(faceCard) == nil)
        let post = try #require(edition.guides.first { $0.id == "apply-by-post" })
        #expect(data.howTo(post)?.matches(of: /HowToStep/).count == 3)
    }

    @Test(arguments: Language.allCases)
    func `every device has a name`(language: Language) {
        for device in Screen.Device.allCases {
            #expect(edition.texts.text("ui.device.\(device.rawValue)", in: language) != nil)
        }
    }
}
