/// The state of one request from its first line to its last byte.
///
/// libmicrohttpd keeps a retained pointer to it and hands it to one thread at a time.
final class Exchange {
    let rawTarget: String
    var method = ""
    /// Set once the headers were found in order.
    var admitted: (method: Request.Method, target: Target)?
    /// What was sent of a form so far.
    private(set) var form: [UInt8] = []
    var status = 0
    var bytes = 0
    let connection: Connection?
    /// When its first line was read, in nanoseconds of the monotonic clock.
    let start = MonotonicClock.nanoseconds()

    init(rawTarget: String, connection: Connection?) {
        (self.rawTarget, self.connection) = (rawTarget, connection)
    }

    /// Keeps a piece of a form; the guard has seen to it that there is little of it.
    func addToForm(_ piece: some Collection<UInt8>) {
        form.append(contentsOf: piece.prefix(RequestGuard.longestForm - form.count))
    }
}
