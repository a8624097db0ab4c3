import ContentStore
import Guidance
import Localization
import Search
import Support
import Synchronization
import Templates

/// One edition with everything made from it: pages, the route table, cached responses.
///
/// Immutable but for its cache; the application swaps the whole of it when a new edition comes.
final class Publication: Sendable {
    let edition: Edition
    let pages: Pages
    let routes: CallRouter
    let routeJSON: RouteJSON
    let content: ContentJSON
    let assets: [String: Edition.Asset]
    let cache = ResponseCache()
    let turns = Turns()
    let errorPages = ErrorPages()
    private let pageDirectory: Lazy<PageDirectory>
    private let simplified = Mutex<[PageContext.Simple: Pages]>([:])
    private let index: SearchFile?
    private let topicWords: Lazy<[Topic.ID: [String]]>
    private let opened = Mutex<Searcher?>(nil)
    private let warn: @Sendable (String) -> Void

    init(
        edition: Edition, index: SearchFile?, origin: String,
        before: Publication? = nil, warn: @escaping @Sendable (String) -> Void
    ) throws {
        (self.edition, self.index, self.warn) = (edition, index, warn)
        let pages = try Pages(
            edition: edition, origin: origin, before: before?.pages)
        self.pages = pages
        pageDirectory = Lazy { PageDirectory(edition) }
        topicWords = Lazy { Self.topicWords(edition, index, warn) }
        routes = pages.routes
        routeJSON = RouteJSON(edition, pages.texts, pages.words)
        content = ContentJSON(edition: edition, texts: pages.texts)
        assets = Dictionary(
            edition.assets.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        warnOfForeignIndex()
    }

    /// Every page there is, for addresses that name none.
    var directory: PageDirectory { pageDirectory.value }

    /// What people type in the languages of the desk to find whom to call, by topic.
    var wordsOfTopics: [Topic.ID: [String]] { topicWords.value }

    private static func topicWords(
        _ edition: Edition, _ index: SearchFile?, _ warn: (String) -> Void
    ) -> [Topic.ID: [String]] {
        guard let index else { return [:] }
        var words: [Topic.ID: [String]] = [:]
        for language in edition.languages.staff {
            do {
                let pages = try Searcher.words(of: language, in: index).pages
                for topic in edition.topics {
                    words[topic.id, default: []] +=
                        pages[PageReference(.call, topic.id).description] ?? []
                }
            } catch {
                warn("The edition's search index cannot be read: \(error)")
            }
        }
        return words
    }

    /// The pages in a reader's register; those in easy Japanese are made when first asked for.
    func pages(in register: PageContext.Simple?) -> Pages {
        guard let register else { return pages }
        return simplified.withLock { known in
            if let pages = known[register] { return pages }
            let fresh = pages.simplified(register)
            known[register] = fresh
            return fresh
        }
    }

    /// The API described for programs (OpenAPI); nil when the edition was published without it.
    var description: Body? {
        edition.assets.first { $0.source == PageAsset.openAPI.rawValue }.map { asset in
            Body(mediaType: asset.mediaType, language: nil, bytes: asset.bytes)
        }
    }

    /// Looks for something with the edition's search; the operator hears when that fails.
    /// - Parameters:
    ///   - date: the day the search is made ready on, when this is the first one.
    ///   - look: what to do with the search.
    /// - Returns: what `look` returns.
    /// - Throws: what `look` throws, and what SQLite throws when the index cannot be read or made.
    func search<Answer>(
        on date: CalendarDate, _ look: (Searcher) throws -> Answer
    ) throws -> Answer {
        do {
            return try look(searcher(on: date))
        } catch let problem as RequestProblem where !problem.isSearchFailure {
            throw problem
        } catch {
            warn("The edition's search index cannot be read: \(error)")
            throw error
        }
    }

    private func searcher(on date: CalendarDate) throws -> Searcher {
        try opened.withLock { opened in
            if let opened { return opened }
            let fresh = try Searcher(edition, file: index, on: date)
            opened = fresh
            return fresh
        }
    }

    private func warnOfForeignIndex() {
        guard let index else { return }
        do {
            guard let other = try Searcher.foreignAnalysis(of: index) else { return }
            warn(
                "The edition's search index was made with \(other), this program has "
                    + "\(SearchIndexBuilder.analysis): the first search makes it anew in memory. "
                    + "Publish the edition with this program.")
        } catch {
            warn("The edition's search index cannot be read: \(error)")
        }
    }
}
