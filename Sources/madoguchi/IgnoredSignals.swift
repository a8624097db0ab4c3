import Glibc

/// Signals that end a program which has no use for them, and reach a server by accident: SIGHUP of a
/// terminal that closes or of an operator who expects it to read its files again (it looks by itself),
/// SIGPIPE of a log that nobody reads any more, SIGUSR1 and SIGUSR2 of scripts made for other servers.
enum IgnoredSignals {
    static func ignore() {
        for signal in [SIGHUP, SIGPIPE, SIGUSR1, SIGUSR2] { Glibc.signal(signal, SIG_IGN) }
    }
}
