import CMicrohttpd
import Glibc

/// The state of one request from its first line to its last byte.
///
/// A connection has one, which is used again for each of its requests, one after the other.
///
/// Safe to use: libmicrohttpd hands it to one thread at a time, and `fields` is read before `complete`.
@safe final class RequestState {
    private(set) var rawTarget = RawTarget([])
    var method = ""
    /// Set while the headers were found in order and the request was not yet answered.
    private var admitted: Admitted?
    /// What was sent of a form so far.
    private(set) var form: [UInt8] = []
    var status = 0
    var bytes = 0
    /// Bytes left of the connection's memory for the head of the answer.
    var room = 0
    /// When its first line was read, in nanoseconds of the monotonic clock.
    private(set) var start = 0

    /// A request whose headers are in order.
    struct Admitted {
        let method: Request.Method
        let target: Target
        let fields: NegotiationFields
        let isVersion11: Bool
    }

    var isAdmitted: Bool { admitted != nil }

    /// The headers were found in order.
    func admit(_ admitted: Admitted) { self.admitted = admitted }

    /// The request that was admitted, to be answered; nil when none was, or it was taken already.
    func takeRequest(on connection: OpaquePointer) -> Request? {
        admitted.take().map { unsafe Request($0, form: form, connection: connection) }
    }

    /// Begins the next request.
    func begin(target: UnsafePointer<CChar>?) {
        (admitted, status, bytes) = (nil, 0, 0)
        unsafe rawTarget.replace(with: target)
        if !form.isEmpty { form = [] }
        start = MonotonicClock.nanoseconds()
    }

    /// Keeps a piece of a form; the guard has seen to it that there is little of it.
    func addToForm(_ piece: some Collection<UInt8>) {
        form.append(contentsOf: piece.prefix(RequestGuard.longestForm - form.count))
    }
}
