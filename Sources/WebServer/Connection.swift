import Synchronization

/// One open connection, and until when the client has to have moved on.
///
/// libmicrohttpd's own timeout begins anew with every byte, so that a client that sends or takes a
/// byte now and then would hold a connection for ever. Here a request has to be complete, and an
/// answer taken, within a time of its own.
final class Connection: Sendable {
    let descriptor: Int32
    /// In seconds of the monotonic clock.
    private let deadline: Atomic<Int>
    private let limits: Limits

    struct Limits {
        /// Seconds from the connection, or the answer before, to the last byte of a request.
        let request: Int
        /// Seconds a client may take for an answer, besides what its size allows.
        let answer: Int
        /// Bytes a second that a client has to take of a large answer.
        static let slowestReader = 2_048
    }

    init(descriptor: Int32, limits: Limits) {
        (self.descriptor, self.limits) = (descriptor, limits)
        deadline = Atomic(MonotonicClock.seconds() + limits.request)
    }

    /// The next request has to come from now on.
    func awaitRequest() {
        deadline.store(MonotonicClock.seconds() + limits.request, ordering: .relaxed)
    }

    /// The client has to take an answer of so many bytes from now on.
    func sendAnswer(of bytes: Int) {
        let time = limits.answer + bytes / Limits.slowestReader
        deadline.store(MonotonicClock.seconds() + time, ordering: .relaxed)
    }

    func isOverdue(at seconds: Int) -> Bool { deadline.load(ordering: .relaxed) < seconds }

    /// Asks nothing more of the client: the connection is cut already.
    func waiveDeadline() { deadline.store(.max, ordering: .relaxed) }
}
