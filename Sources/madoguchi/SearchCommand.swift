import ArgumentParser
import ContentStore
import Guidance
import Localization
import Search
import Site

/// `madoguchi search`: the pages that answer what somebody typed.
struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Find pages by what people type.",
        discussion:
            "With --jsonl: one {\"language\", \"query\", \"limit\"?, \"archive\"?} a line.")

    @Argument(help: "What somebody typed.") var query: String?
    @Option(help: "The reader's language, as a BCP 47 tag.") var language: String?
    @Option(help: "The most results, up to \(Searcher.mostHits).")
    var limit = SearchRequest.usualLimit
    @Flag(help: "Search the archive, too.") var archive = false
    @Option(help: "text or json.") var format = OutputFormat.text
    @Flag(help: "Print what is searched in the language, one page a line, for other engines.")
    var pages = false
    @Flag(help: "Show what readers looked for in vain, and how often.") var misses = false
    @Flag(help: "Read questions as JSON lines from standard input.") var jsonl = false
    @OptionGroup var edition: EditionOptions
    @OptionGroup var searchMisses: SearchMissOptions

    func run() throws {
        if misses { return try searchMisses.print(format) }
        if pages { return try printPages() }
        let searcher = try edition.searcher()
        if jsonl {
            JSONLines.run(Question.self) { question throws(RequestProblem) in
                try question.request.answer(searcher)
            }
            return
        }
        let request = SearchRequest(
            language: language, query: query, limit: limit, includesArchive: archive)
        do {
            switch format {
            case .json: Terminal.print(try request.answer(searcher).text)
            case .text: try printLines(request, searcher)
            }
        } catch {
            throw Failure("\(error)")
        }
    }

    private func printPages() throws {
        let (edition, index) = try edition.opened()
        guard let language = language.flatMap({ edition.languages.accepting($0) }) else {
            throw ValidationError("give --language, one of the languages that pages are in")
        }
        let words = try Searcher.words(of: language, in: index)
        let all = PlainPage.all(
            of: edition, in: language, words: words, on: Clock.now().date(in: edition.zone))
        for page in all {
            Terminal.print(
                JSON.object([
                    ("page", .string(page.reference.description)), ("title", .string(page.title)),
                    ("synonyms", .strings(page.synonyms)), ("body", .strings(page.body)),
                    ("labels", .strings(page.labels)),
                ]).text)
        }
    }

    private func printLines(_ request: SearchRequest, _ searcher: Searcher) throws {
        let (language, answer) = try request.answered(searcher)
        if let corrected = answer.didYouMean { Terminal.print("did you mean: \(corrected)") }
        if let search = answer.number, let number = search.asked, search.entry == nil {
            Terminal.print("\(number.shown) is not in the documents")
        } else if answer.hits.isEmpty {
            Terminal.print("nothing was found")
        }
        for (index, hit) in answer.hits.enumerated() {
            Terminal.print("\(index + 1). \(hit.title)  /\(language.tag)\(hit.address)")
            Terminal.print("   \(hit.snippet.pieces.map(\.text).joined())")
        }
    }

    private struct Question: Decodable {
        let language: String?
        let query: String?
        let limit: Int?
        let archive: Bool?

        var request: SearchRequest {
            SearchRequest(
                language: language, query: query, limit: limit, includesArchive: archive ?? false)
        }
    }
}

extension EditionOptions {
    /// The edition's search.
    /// - Throws: `Failure` for an edition that cannot be read.
    func searcher() throws -> Searcher {
        let (edition, index) = try opened()
        return try Searcher(edition, file: index, on: Clock.now().date(in: edition.zone))
    }
}
