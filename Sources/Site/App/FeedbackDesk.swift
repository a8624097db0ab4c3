import ContentStore
import Guidance

/// Takes what readers say of pages: so many a minute, no more.
package final class FeedbackDesk: Sendable {
    /// Answers taken in any minute.
    package static let perMinute = 120

    private let store: FeedbackStore
    private let limit = MinuteLimit(FeedbackDesk.perMinute)
    private let report: @Sendable (any Error) -> Void

    /// - Parameters:
    ///   - store: where the counts are kept.
    ///   - report: told when the store cannot be read or written.
    package init(store: FeedbackStore, report: @escaping @Sendable (any Error) -> Void) {
        (self.store, self.report) = (store, report)
    }

    enum Outcome {
        case taken
        /// Too many in this minute, no room for another count, or a store that fails.
        case refused
    }

    func take(_ feedback: Feedback, at now: Instant) -> Outcome {
        guard limit.admits(at: now) else { return .refused }
        do {
            return try store.add(feedback) ? .taken : .refused
        } catch {
            report(error)
            return .refused
        }
    }

    /// The counts from `day` on; none when the store cannot be read.
    func counts(since day: CalendarDate) -> [Feedback.Count] {
        do {
            return try store.counts(since: day)
        } catch {
            report(error)
            return []
        }
    }
}
