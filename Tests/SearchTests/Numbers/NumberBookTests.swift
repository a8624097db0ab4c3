import Guidance
import Publishing
import Testing

@testable import Search

@Suite struct NumberBookTests {
    private let edition: Edition
    private let book: NumberBook

    init() throws {
        edition = try #require(Fixture.result.edition)
        book = NumberBook(edition)
    }

    @Test func `every line is found by its number, dialled from anywhere`() throws {
        for line in edition.lines {
            for text in [line.number, line.tel, line.phone.e164, line.phone.uri].compactMap(\.self)
            {
                let number = try WrittenNumber(text, in: book.plan)
                #expect(book[number]?.lines.map(\.id) == [line.id], "\(text)")
                #expect(book.entries(resembling: number).isEmpty)
            }
        }
    }

    /// Every number that is one slip away from one of the lines, each of which is no other line's.
    @Test func `a number one slip away is none of the lines, and like that one`() throws {
        for line in edition.lines {
            let digits = Array(line.tel.utf8)
            for index in digits.indices {
                var slips: [[UInt8]] = []
                for digit in UInt8(ascii: "0")...UInt8(ascii: "9") where digit != digits[index] {
                    var other = digits
                    other[index] = digit
                    slips.append(other)
                }
                var shorter = digits
                shorter.remove(at: index)
                slips.append(shorter)
                if index > 0, digits[index] != digits[index - 1] {
                    var swapped = digits
                    swapped.swapAt(index, index - 1)
                    slips.append(swapped)
                }
                for slip in slips
                where !edition.lines.contains(where: { Array($0.tel.utf8) == slip }) {
                    let text = String(decoding: slip, as: UTF8.self)
                    let number = try WrittenNumber(text, in: book.plan)
                    #expect(book[number] == nil, "\(text)")
                    #expect(
                        book.entries(resembling: number).contains {
                            $0.lines.contains { $0.id == line.id }
                        },
                        "\(text)")
                }
            }
        }
    }

    @Test(arguments: [
        ("0120-95-0178-26", ["general"]), ("+1 0120-95-0178", ["general"]),
        ("+82 3 6734 0170", ["overseas-loss"]), ("0120-0178-27", []), ("03-1234-5678", []),
        ("110", []),
        ("0120-0178-25", ["card-foreign", "system-foreign"]),
        ("0120-0178-2", ["card-foreign", "system-foreign"]),
    ])
    func `what resembles a line is named`(text: String, lines: [String]) throws {
        let number = try WrittenNumber(text, in: book.plan)
        #expect(book.entries(resembling: number).flatMap(\.lines).map(\.id).sorted() == lines)
    }

    @Test func `the documents that print a number stand newest first, each once`() throws {
        let general = try #require(book[try WrittenNumber("0120-95-0178", in: book.plan)])
        let sources = general.citations(in: edition).map(\.source)
        #expect(
            sources == [
                "flyer-seven-bank-atm", "guide-supporters-2025", "leaflet-2020",
                "flyer-registration-2020",
            ]
                || Set(sources).count == sources.count)
        #expect(sources.last == "leaflet-2020")
        #expect(general.standing(in: edition, on: Fixture.today) == .current)
    }

    @Test func `a number that only old documents print says so`() throws {
        let old = try #require(book[try WrittenNumber("050-3818-1250", in: book.plan)])
        #expect(old.standing(in: edition, on: Fixture.today) == .superseded)
    }

    @Test func `a number has the days of its services`() throws {
        let day = try #require(CalendarDate("2026-06-15"))
        func standing(from: String?, until: String?) throws -> NumberBook.Entry.Standing {
            var services = edition.services.filter { $0.line != "overseas-loss" }
            for service in edition.services where service.line == "overseas-loss" {
                services.append(
                    Service(
                        id: service.id, line: service.line, topics: service.topics, languages: [],
                        hours: service.hours,
                        validity: Validity(
                            from: from.flatMap { CalendarDate($0) },
                            until: until.flatMap { CalendarDate($0) }),
                        sources: service.sources))
            }
            let changed = Edition(
                info: edition.info, sources: edition.sources, facts: edition.facts,
                topics: edition.topics, lines: edition.lines, services: services,
                holidays: edition.holidays, guides: edition.guides, screens: edition.screens,
                cards: edition.cards, more: edition.more, texts: edition.texts,
                templates: edition.templates, assets: edition.assets)
            let book = NumberBook(changed)
            return try #require(book[try WrittenNumber("03-6734-0170", in: book.plan)])
                .standing(in: changed, on: day)
        }
        #expect(
            try standing(from: nil, until: "2026-06-14")
                == .ended(try #require(CalendarDate("2026-06-14"))))
        #expect(try standing(from: nil, until: "2026-06-15") == .current)
        #expect(
            try standing(from: "2026-06-16", until: nil)
                == .later(try #require(CalendarDate("2026-06-16"))))
    }

    @Test(arguments: [
        ("0120-95-0178", ["line/general"]), ("０１２０９５０１７８", ["line/general"]), ("0120-95-0179", []),
        ("0120-95-0187", []), ("0120-95-0178 050-3818-1251", ["line/general"]),
        ("0120-0178-25", []),
        ("0120-95-0179 0120-95-0179x card", []), ("0120-95-0179 or 050-3818-1251", []),
        ("012-095-0178", ["line/general"]), ("0120-0178-2", []), ("+1 0120-95-0178", []),
        ("0120950178 card", ["line/general"]), ("01209501780", []),
    ])
    func `a search finds the line that has the number and no other`(
        text: String, lines: [String]
    ) throws {
        let searcher = try #require(Fixture.searcher)
        for language in [Language.english, .japanese, Language("ne")] {
            let answer = try searcher.search(text, in: language, limit: 50)
            let found = answer.hits.map(\.reference).filter { $0.kind == .line }.map(\.description)
            #expect(found == lines, "\(text) in \(language.tag)")
            #expect(answer.didYouMean == nil)
            if let first = lines.first, answer.number?.asked != nil {
                #expect(answer.hits.first?.reference.description == first)
            }
        }
    }

    @Test(arguments: ["0120-95-0179", "0120-0178-2", "+1 0120-95-0178", "03-1234-5678"])
    func `a search for a number of no document finds nothing`(text: String) throws {
        let answer = try #require(Fixture.searcher).search(text, in: .english)
        #expect(answer.hits.isEmpty)
        #expect(answer.number?.asked != nil)
        #expect(answer.number?.entry == nil)
    }

    @Test(arguments: [
        "2025", "100%", "711 atm", "110", "card", "2026-11-21", "4-2", "", "lost card 24",
    ])
    func `other figures are searched as ever`(text: String) throws {
        let answer = try #require(Fixture.searcher).search(text, in: .english)
        #expect(answer.number?.asked == nil)
    }
}
