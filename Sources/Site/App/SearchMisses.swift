import ContentStore
import Guidance
import Localization

/// Counts what readers looked for in vain, for those who write pages and search words.
package final class SearchMisses: Sendable {
    /// Queries counted in any minute.
    package static let perMinute = 120

    private let writer: CountWriter<SearchMissStore>
    private let limit = MinuteLimit(SearchMisses.perMinute)

    /// - Parameters:
    ///   - open: opens the file of counts; tried again until it succeeds.
    ///   - report: takes what the operator should know of it; the search goes on.
    package init(
        open: @escaping @Sendable () throws(CountFileError) -> SearchMissStore,
        report: @escaping @Sendable (String) -> Void
    ) {
        writer = CountWriter(open: open, report: report)
    }

    var figures: CountFigures { writer.figures }

    /// Counts `query` when it may be kept and there is room.
    func add(_ query: String, in language: Language, at now: Instant, _ zone: Zone) {
        guard let miss = SearchMiss(day: now.date(in: zone), language: language, typed: query),
            limit.admits(at: now)
        else { return }
        _ = writer.add(miss)
    }

    /// What was looked for in vain more than once or twice; what was read last when the file cannot
    /// be read.
    func counts(on today: CalendarDate) -> [SearchMiss.Count] {
        writer.read { store throws(CountFileError) in try store.counts(on: today) }
    }

    /// Writes what waits to be written.
    package func finish() { writer.finish() }
}

/// A query that a search found nothing for.
struct SearchInVain: Sendable {
    let query: String
    let language: Language
}
