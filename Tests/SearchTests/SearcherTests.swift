import ContentStore
import Foundation
import Guidance
import Publishing
import Testing

@testable import Search

@Suite struct SearcherTests {
    let searcher: Searcher

    init() throws { searcher = try #require(Fixture.searcher) }

    private func first(_ query: String, _ language: Language) throws -> String? {
        try searcher.search(query, in: language).hits.first?.reference.description
    }

    @Test(arguments: [
        (Language.japanese, "保険証なくした"), (.japanese, "カード 盗まれた"),
        (.english, "lost insurance card"), (.english, "my wallet was stolen"),
        (.portuguese, "perdi a carteirinha"), (.vietnamese, "mat the"), (.nepali, "card harayo"),
        (.spanish, "PERDI MI TARJETA"), (.thai, "บัตรหาย"), (.korean, "카드분실"),
        (.simplifiedChinese, "卡丢了"), (.indonesian, "kartu hilang"), (.filipino, "nawala ang card"),
    ])
    func `puts the call page first when something urgent happened`(
        _ language: Language, _ query: String
    ) throws {
        #expect(try first(query, language) == "call/card-lost")
    }

    @Test func `finds pages by another language and offers them in the reader's`() throws {
        let hit = try #require(try searcher.search("顔認証", in: .vietnamese).hits.first)
        #expect(["term", "screen", "guide", "faq", "card"].contains(hit.reference.kind.rawValue))
        let english = try #require(try searcher.search("photo booth", in: .nepali).hits.first)
        #expect(english.reference == PageReference(.guide, "apply-at-photo-booth"))
        #expect(english.language == .nepali)
    }

    @Test(arguments: [
        Language.japanese, .simplifiedChinese, .korean, .thai, .nepali, .vietnamese, .spanish,
    ])
    func `takes English names among its own words for no understanding of English`(
        _ language: Language
    ) throws {
        let wanted = [
            "health insurance card": "guide/health-insurance",
            "shikaku kakunin sho": "guide/eligibility-certificate",
        ]
        for (query, page) in wanted {
            let hits = try searcher.search(query, in: language).hits
            #expect(hits.contains { $0.reference.description == page }, "\(query)")
        }
    }

    @Test(arguments: [("renwe card", "renew card"), ("card", nil)])
    func `mends one slip in short words and says so`(_ query: String, _ mended: String?) throws {
        let answer = try searcher.search(query, in: .english)
        if let mended { #expect(answer.didYouMean == mended) }
        #expect(!answer.hits.isEmpty)
    }

    @Test(arguments: ["pizza", "qwzxv", "ラーメン", "", "   ", "?!"])
    func `finds nothing where there is nothing`(_ query: String) throws {
        #expect(try searcher.search(query, in: .english).hits.isEmpty)
    }

    @Test func `completes what is being typed`() throws {
        let hits = try searcher.search("elig", in: .english).hits
        #expect(hits.first?.reference.id.hasPrefix("eligibility") == true)
    }

    @Test func `finds what is over on request alone`() throws {
        let query = "マイナポイント"
        let usual = try searcher.search(query, in: .japanese, limit: 50).hits
        #expect(!usual.contains { $0.isArchived })
        let all = try searcher.search(query, in: .japanese, includesArchive: true, limit: 50).hits
        #expect(all.contains { $0.isArchived })
    }

    static let hostile = [
        "\"", "\"\"\"", "AND", "OR OR", "NEAR(a b)", "title:card", "card*", "^card", "card AND (",
        "-card", "{title} : x", "' OR 1=1 --", "\u{0}card\u{1}", "\u{202e}card", "\u{feff}",
        "\u{e000}1", "+card", "card/", "a\nb", String(repeating: "card ", count: 200_000),
        String(repeating: "字", count: 350_000), String(repeating: "e\u{301}", count: 5_000),
        "\u{1F468}\u{200d}\u{1F469}\u{200d}\u{1F467}", "\u{ffff}", "%ED%A0%80",
    ]

    @Test(arguments: hostile)
    func `answers whatever is typed`(_ query: String) throws {
        for language in [Language.english, .japanese, .thai, .nepali] {
            #expect(try searcher.search(query, in: language, limit: 3).hits.count <= 3)
        }
    }

    @Test func `keeps to the limit, whatever it is`() throws {
        #expect(try searcher.search("card", in: .english, limit: -1).hits.isEmpty)
        #expect(try searcher.search("card", in: .english, limit: 1_000).hits.count <= 50)
    }

    @Test func `makes the index anew when another ICU made it`() throws {
        let edition = try #require(Fixture.result.edition)
        let index = try #require(Fixture.result.search)
        let empty = SearchIndex.Part(documents: [], vocabulary: "", words: "{}")
        // The words people type are kept; the analysed texts of the other ICU are not.
        let foreign = try SearchFile(
            SearchIndex(analysis: "ICU 1.0, analysis 0", languages: index.languages) { language in
                SearchIndex.Part(
                    documents: [], vocabulary: "", words: index.part(language).words)
            })
        let rebuilt = try Searcher(edition, file: foreign, on: Fixture.today)
        #expect(try Searcher.foreignAnalysis(of: foreign) == "ICU 1.0, analysis 0")
        let hit = try rebuilt.search("perdi a carteirinha", in: .portuguese).hits.first
        #expect(hit?.reference.description == "call/card-lost")
        let same = try SearchFile(
            SearchIndex(analysis: SearchIndexBuilder.analysis, languages: index.languages) { _ in
                empty
            })
        let trusted = try Searcher(edition, file: same, on: Fixture.today)
        #expect(try Searcher.foreignAnalysis(of: same) == nil)
        #expect(try trusted.search("card", in: .english).hits.isEmpty)
    }
}
