import ContentStore
import Foundation
import Guidance
import Search

/// Makes a large edition from a small one, to measure search on: guides with blocks of the old ones in
/// new company, under titles with words that are made up.
///
/// usage: Multiply EDITION OUTPUT GUIDES
@main
struct Multiply {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4, let count = Int(arguments[3]) else {
            throw Usage(description: "usage: Multiply EDITION OUTPUT GUIDES")
        }
        let (edition, index) = try EditionFile(path: arguments[1]).open()
        var words: [Language: SearchWords] = [:]
        for language in edition.languages.all {
            words[language] = try Searcher.words(of: language, in: index)
        }
        let large = Multiply(edition, count: count).edition
        let start = Date()
        let fresh = SearchIndexBuilder(
            large, words: words, on: edition.info.publishedAt.date(in: .japan)
        ).index()
        try EditionFile(path: arguments[2]).publish(large, search: fresh)
        print(
            "\(large.guides.count) guides, \(edition.languages.all.count) languages:",
            String(format: "indexed and written in %.1f s", -start.timeIntervalSinceNow))
    }

    private struct Usage: Error, CustomStringConvertible { let description: String }

    private let source: Edition
    private let count: Int
    private init(_ source: Edition, count: Int) { (self.source, self.count) = (source, count) }

    private var edition: Edition {
        // The same numbers in every run.
        var random = SplitMix(state: 7)
        let old = source.guides.filter { $0.archive == nil }
        let blocks = old.flatMap(\.blocks)
        var texts = Dictionary(
            uniqueKeysWithValues: source.languages.all.map { ($0, source.texts.messages(in: $0)) })
        var guides: [Guide] = []
        for number in 0..<count {
            let model = old[number % old.count]
            let title = "made.\(number).title"
            let made = (0..<2).map { _ in Self.word(Int(random.next() % 20_000)) }
            for language in source.languages.all {
                let known = source.texts.text(model.title, requested: language)?.pattern ?? ""
                texts[language]?[title] = LocalizedText(
                    pattern: "\(known) \(made.joined(separator: " "))", language: language,
                    state: .draft)
            }
            let some = (0..<8).map { _ in blocks[Int(random.next() % UInt64(blocks.count))] }
            guides.append(
                Guide(
                    id: "made-\(number)", title: title, summary: model.summary, topic: model.topic,
                    blocks: some, checked: model.checked, group: model.group))
        }
        return Edition(
            info: source.info, sources: source.sources, facts: source.facts, topics: source.topics,
            lines: source.lines, services: source.services, overrides: source.overrides,
            holidays: source.holidays, guides: source.guides + guides, screens: source.screens,
            cards: source.cards, more: source.more, checklist: source.checklist,
            texts: TextTable(texts, source.languages), templates: source.templates,
            assets: source.assets)
    }

    /// A word of two to four syllables.
    private static func word(_ number: Int) -> String {
        let syllables = [
            "ka", "ri", "to", "me", "sun", "del", "pa", "vi", "no", "lex", "hu", "zor",
        ]
        var rest = number + syllables.count
        var word = ""
        while rest > 0 {
            word += syllables[rest % syllables.count]
            rest /= syllables.count
        }
        return word
    }
}

/// Numbers that look random and are the same on every machine (SplitMix64).
struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var value = state
        value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
        return value ^ (value >> 31)
    }
}
