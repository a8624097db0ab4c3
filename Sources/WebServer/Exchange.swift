import Glibc

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
    private let start: Int

    init(rawTarget: String) {
        self.rawTarget = rawTarget
        start = Exchange.nanoseconds()
    }

    /// Keeps a piece of a form; the guard has seen to it that there is little of it.
    func addToForm(_ piece: UnsafeRawBufferPointer) {
        unsafe form.append(contentsOf: piece.prefix(RequestGuard.longestForm - form.count))
    }

    var duration: Int { Exchange.nanoseconds() - start }

    /// A clock that never runs backwards, for durations only.
    private static func nanoseconds() -> Int {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}
