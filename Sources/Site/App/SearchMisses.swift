import ContentStore
import Guidance

/// Counts what readers looked for in vain, for those who write pages and search words.
package final class SearchMisses: Sendable {
    /// Queries counted in any minute.
    package static let perMinute = 120

    private let store: SearchMissStore
    private let limit = MinuteLimit(SearchMisses.perMinute)
    private let report: @Sendable (any Error) -> Void

    /// - Parameters:
    ///   - store: where the counts are kept.
    ///   - report: told when the store cannot be read or written; the search goes on.
    package init(store: SearchMissStore, report: @escaping @Sendable (any Error) -> Void) {
        (self.store, self.report) = (store, report)
    }

    /// Counts `query` when it may be kept and there is room.
    func add(_ query: String, in language: Language, at now: Instant) {
        guard let miss = SearchMiss(day: now.japanDate, language: language, typed: query),
            limit.admits(at: now)
        else { return }
        do {
            _ = try store.add(miss)
        } catch {
            report(error)
        }
    }

    /// What was looked for in vain more than once or twice; none when the store cannot be read.
    func counts(on today: CalendarDate) -> [SearchMiss.Count] {
        do {
            return try store.counts(on: today)
        } catch {
            report(error)
            return []
        }
    }
}

/// A query that a search found nothing for.
struct SearchInVain: Sendable {
    let query: String
    let language: Language
}
