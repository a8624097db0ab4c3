import ContentStore
import Guidance

/// Takes what readers say of pages: so many a minute, no more.
package final class FeedbackDesk: Sendable {
    /// Answers taken in any minute.
    package static let perMinute = 120
    /// Milliseconds for which an answer waits to be in the file.
    private static let patience = 50

    private let writer: CountWriter<FeedbackStore>
    private let limit = MinuteLimit(FeedbackDesk.perMinute)

    /// - Parameters:
    ///   - open: opens the file of counts; tried again until it succeeds.
    ///   - report: takes what the operator should know of it.
    package init(
        open: @escaping @Sendable () throws(CountFileError) -> FeedbackStore,
        report: @escaping @Sendable (String) -> Void
    ) {
        writer = CountWriter(open: open, report: report)
    }

    enum Outcome {
        case taken
        /// Too many in this minute, or a file that fails.
        case refused
    }

    var figures: CountFigures { writer.figures }

    func take(_ feedback: Feedback, at now: Instant) -> Outcome {
        guard limit.admits(at: now), writer.add(feedback, patience: Self.patience) else {
            return .refused
        }
        return .taken
    }

    /// The counts from `day` on; those that were read last when the file cannot be read.
    func counts(since day: CalendarDate) -> [Feedback.Count] {
        writer.read { store throws(CountFileError) in try store.counts(since: day) }
    }

    /// Writes what waits to be written.
    package func finish() { writer.finish() }
}
