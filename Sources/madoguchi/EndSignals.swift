import Glibc

/// The signals that end a server, SIGTERM and SIGINT: held back in every thread from the beginning,
/// so that one that comes early is neither lost nor ends the server halfway.
///
/// Safe to use: the set of signals is a value; no pointer to it outlives the call it is passed to.
struct EndSignals {
    private let signals: sigset_t

    /// Before any other thread is started: threads take the mask of the one that starts them.
    init() {
        var signals = sigset_t()
        unsafe sigemptyset(&signals)
        for signal in [SIGTERM, SIGINT] { unsafe sigaddset(&signals, signal) }
        unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
        self.signals = signals
    }

    /// Returns at the first of them, at once when it came before.
    func wait() {
        var (signals, signal) = (signals, Int32())
        let status = unsafe sigwait(&signals, &signal)
        precondition(status == 0, "sigwait refuses its own signals")
    }
}
