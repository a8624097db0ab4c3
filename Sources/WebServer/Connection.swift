import CMicrohttpd
import Glibc
import Synchronization

/// One open connection, and until when the client has to have moved on.
///
/// libmicrohttpd's own timeout begins anew with every byte, so that a client that sends or takes a
/// byte now and then would hold a connection for ever. Here a request has to be complete, and an
/// answer taken, within a time of its own.
final class Connection: Sendable {
    let descriptor: Int32
    /// The request it is at; for the thread alone that libmicrohttpd serves the connection on.
    nonisolated(unsafe) let state = RequestState()
    /// In nanoseconds of the monotonic clock.
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
        deadline = Atomic(MonotonicClock.nanoseconds() + limits.request * 1_000_000_000)
    }

    /// The next request has to come, from `now` on.
    func awaitRequest(from now: Int) {
        deadline.store(now + limits.request * 1_000_000_000, ordering: .relaxed)
    }

    /// The client has to take an answer of so many bytes, from `now` on.
    func sendAnswer(of bytes: Int, from now: Int) {
        let time = limits.answer + bytes / Limits.slowestReader
        deadline.store(now + time * 1_000_000_000, ordering: .relaxed)
    }

    /// Answers a request whose headers leave no memory for the head of an answer. The library would close
    /// the connection without a word; it has nothing in hand for the client at this moment.
    func refuseForLackOfRoom() {
        let answer = Array(
            """
            HTTP/1.1 431 Request Header Fields Too Large\r
            Connection: close\r
            Content-Type: text/plain\r
            Content-Length: 26\r
            \r
            the headers are too large

            """.utf8)
        // A client that takes not even this is closed without it.
        _ = unsafe answer.withUnsafeBytes {
            unsafe send(
                descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
        }
    }

    func isOverdue(at now: Int) -> Bool { deadline.load(ordering: .relaxed) < now }

    /// Asks nothing more of the client: the connection is cut already.
    func waiveDeadline() { deadline.store(.max, ordering: .relaxed) }
}
