import ContentStore
import Foundation
import Guidance
import Localization
import Synchronization

/// Searches one edition.
///
/// A language's vocabulary is read when it is first asked for; pages stay in the index's file.
package final class Searcher: Sendable {
    private let pages: SearchPages
    /// The office's.
    package let offered: Languages
    private let urgent: Set<Topic.ID>
    private let texts: PageTexts
    private let numbers: NumberBook
    private let lines: [Line]
    private let file: SearchFile
    private let languages = Mutex<[Language: SearchedLanguage]>([:])

    /// The most hits an answer may have.
    package static let mostHits = 50

    /// Less of the query than this on a page is chance; long sentences say much that no page has.
    private static func leastCoverage(of query: Query) -> Double {
        query.concepts.count < 4 ? 0.3 : 0.2
    }

    /// - Parameters:
    ///   - edition: whose pages are found.
    ///   - file: the index within its file; nil when there is none. One that was made by another ICU
    ///     or analysis is not used: the index is made anew, in memory.
    ///   - date: the day, for what has ended.
    /// - Throws: what SQLite throws when the index cannot be read or made.
    package init(_ edition: Edition, file: SearchFile?, on date: CalendarDate) throws {
        pages = SearchPages(edition, on: date)
        (numbers, lines) = (NumberBook(edition), edition.lines)
        let offered = edition.languages
        self.offered = offered
        urgent = Set(edition.topics.filter(\.isUrgent).map(\.id))
        texts = PageTexts(texts: TextResolver(edition: edition))
        if let file, try file.analysis() == SearchIndexBuilder.analysis {
            self.file = file
        } else {
            let words = try file.map { try Self.words(in: $0, offered.all) } ?? [:]
            self.file = try SearchFile(
                SearchIndexBuilder(edition, words: words, on: date).index())
        }
    }

    /// What made a file's index, when it was another ICU or analysis than this program's; nil when the
    /// index fits, or there is none.
    /// - Throws: what SQLite throws when the index cannot be read.
    package static func foreignAnalysis(of file: SearchFile) throws -> String? {
        try file.analysis().flatMap { $0 == SearchIndexBuilder.analysis ? nil : $0 }
    }

    /// Searches the edition for a reader.
    /// - Parameters:
    ///   - text: what was typed; anything at all.
    ///   - language: the reader's.
    ///   - includesArchive: whether the archive is searched too.
    ///   - limit: the most hits, at most `mostHits`.
    /// - Returns: what the reader finds, best first.
    /// - Throws: what SQLite throws when the index cannot be read.
    package func search(
        _ text: String, in language: Language, includesArchive: Bool = false, limit: Int = 10
    ) throws -> SearchAnswer {
        let question = Question(
            text: QueryText.cleaned(text), language: language, includesArchive: includesArchive,
            limit: max(0, min(limit, Self.mostHits)))
        let letters = Letters(of: question.text)
        var found = FoundPages()
        // Who types words of the own language means it.
        var isUnderstood = try look(for: question, in: language, letters, &found)
        for group in letters.languagesToTry(own: language, in: offered) where !isUnderstood {
            for other in group where try look(for: question, in: other, letters, &found) {
                isUnderstood = true
            }
        }
        let maker = SnippetMaker(
            texts: texts, analyzer: try searched(language).analyzer, queries: found.queries)
        let number = NumberSearch(question.text, numbers)
        let best = number.map { pages(found, about: $0) } ?? inOrder(found)
        return SearchAnswer(
            hits: best.prefix(question.limit).compactMap { hit($0, language, maker) },
            // Another number is none that anybody meant.
            didYouMean: number == nil ? found.queries.first?.corrected : nil,
            query: question.text, number: number)
    }

    private struct Question {
        let text: String
        /// The reader's.
        let language: Language
        let includesArchive: Bool
        let limit: Int
    }

    /// Looks among one language's pages.
    /// - Returns: whether the language understands the question.
    private func look(
        for question: Question, in language: Language, _ letters: Letters,
        _ found: inout FoundPages
    ) throws -> Bool {
        let isOwn = language == question.language
        let query = try searched(language).reader.query(question.text, isOwnLanguage: isOwn)
        guard !query.isEmpty else { return false }
        found.add(query)
        guard isOwn || mayAdd(query, to: found, question.limit) else { return false }
        let least = Self.leastCoverage(of: query)
        var coverage = 0.0
        for var page in try pages(for: query, in: language, question.includesArchive) {
            coverage = max(coverage, page.coverage)
            page.score *= isOwn ? 1 : Self.otherLanguage
            if page.coverage >= least { found.add(page) }
        }
        // In letters that are not its own a language has names and quotations: knowing their words is
        // no understanding, having a page with most of them together is.
        return query.knownShare > Self.isUnderstood
            && coverage >= (letters.areOwn(of: language, in: offered) ? least : Self.isUnderstood)
    }

    /// Whether a query in another language can find what would be shown.
    private func mayAdd(_ query: Query, to found: FoundPages, _ limit: Int) -> Bool {
        let coverage = query.mostCoverage
        guard coverage >= Self.leastCoverage(of: query) else { return false }
        guard let scores = found.scores(ofBest: limit) else { return true }
        let most = Ranking.mostScore(coverage: coverage) * Self.otherLanguage
        return most >= min(scores.last, scores.best * Self.urgentShare)
    }

    private func pages(
        for query: Query, in language: Language, _ includesArchive: Bool
    ) throws -> [RankedPage] {
        let lookup = query.lookup
        let candidates = try file.candidates(
            language, forms: lookup.forms, columns: lookup.inNamesAlone ? "title synonyms" : nil,
            weights: Ranking.weights, includesArchive: includesArchive, limit: Self.candidates)
        return Ranking(query: query).ranked(candidates)
    }

    private static let candidates = 60
    private static let isUnderstood = 0.75
    /// What a page counts that another language than the reader's found.
    private static let otherLanguage = 0.9

    /// The best first; but when a topic is urgent and its name is what was typed, nothing comes
    /// before the page that says whom to call.
    private func inOrder(_ found: FoundPages) -> [RankedPage] {
        var order = found.inOrder
        guard let best = order.first else { return order }
        for topic in urgent.sorted() {
            let call = PageReference(.call, topic).description
            let leads =
                pages[best.reference].map { $0.reference.kind == .guide && $0.topic == topic }
                ?? false
            guard let page = found[call], page.hasTellingTitle || leads,
                page.score >= best.score * Self.urgentShare
            else { continue }
            order.removeAll { $0.reference == call }
            order.insert(page, at: 0)
            order[0].score = best.score
        }
        return order
    }

    /// The lines that have the number first, no other line, and nothing at all for a number that stands in
    /// no document when nothing else was asked for.
    private func pages(_ found: FoundPages, about number: NumberSearch) -> [RankedPage] {
        if number.isAlone, number.asked != nil, number.entry == nil { return [] }
        let others = Set(
            lines.filter { !number.admits($0, of: numbers) }
                .map { PageReference(.line, $0.id).description })
        var order = inOrder(found).filter { !others.contains($0.reference) }
        let best = order.first?.score ?? 1
        for line in number.entry?.lines.reversed() ?? [] {
            let reference = PageReference(.line, line.id).description
            order.removeAll { $0.reference == reference }
            order.insert(
                RankedPage(
                    reference: reference, score: best, coverage: 1, hasTellingTitle: true,
                    passage: 0), at: 0)
        }
        return order
    }

    /// How near to the best an urgent page has to come.
    private static let urgentShare = 0.72

    private func hit(
        _ ranked: RankedPage, _ language: Language, _ maker: SnippetMaker
    ) -> SearchHit? {
        guard let page = pages[ranked.reference] else { return nil }
        let title = texts.title(of: page, for: language)
        let (anchor, snippet) = maker.snippet(of: page, passage: ranked.passage, for: language)
        return SearchHit(
            reference: page.reference, title: title.text, language: title.language,
            address: page.address, anchor: anchor, snippet: snippet, isArchived: page.isArchived,
            score: ranked.score)
    }

    func searched(_ language: Language) throws -> SearchedLanguage {
        if let known = languages.withLock({ $0[language] }) { return known }
        let stored = try file.language(language)
        let words = stored.map { Self.decoded($0.words) } ?? SearchWords()
        let fresh = SearchedLanguage(
            language, words: words, vocabulary: Vocabulary(stored?.vocabulary ?? ""))
        languages.withLock { $0[language] = fresh }
        return fresh
    }

    /// What people type in a language, as the index has it; none when it has no such words.
    package static func words(of language: Language, in file: SearchFile) throws -> SearchWords {
        try file.language(language).map { decoded($0.words) } ?? SearchWords()
    }

    private static func words(
        in file: SearchFile, _ languages: [Language]
    ) throws -> [Language: SearchWords] {
        var words: [Language: SearchWords] = [:]
        for language in languages {
            words[language] = try self.words(of: language, in: file)
        }
        return words
    }

    /// What the builder wrote; an edition that can be read has no other.
    private static func decoded(_ json: String) -> SearchWords {
        (try? JSONDecoder().decode(SearchWords.self, from: Data(json.utf8))) ?? SearchWords()
    }
}

/// What reading queries in one language takes.
struct SearchedLanguage: Sendable {
    let reader: QueryReader
    let analyzer: TextAnalyzer
    let labels: LabelTargets

    init(_ language: Language, words: SearchWords, vocabulary: Vocabulary) {
        // Readers type the same words again; what else they type is not to fill the memory.
        analyzer = TextAnalyzer(language, words: words, mostKnown: 1_000)
        reader = QueryReader(analyzer, words: words, vocabulary: vocabulary)
        // Of its own: the labels' words would push out what readers type.
        labels = LabelTargets(TextAnalyzer(language, words: words))
    }
}
