import Dispatch
import Glibc
import Synchronization

/// The open connections; those that are overdue are cut once a second.
///
/// Safe to use: a socket is shut down under the lock under which libmicrohttpd's notice of the end
/// takes the connection out, and the library closes the socket after that notice alone; so the number
/// shut down is never that of another socket.
final class Connections: Sendable {
    private let open = Mutex<[ObjectIdentifier: Connection]>([:])
    private let limits: Connection.Limits
    /// Connections that were cut since the start.
    let cut = Atomic(0)

    init(limits: Connection.Limits) { self.limits = limits }

    var count: Int { open.withLock(\.count) }

    /// Keeps the connection until `end`.
    func begin(descriptor: Int32) -> Connection {
        let connection = Connection(descriptor: descriptor, limits: limits)
        open.withLock { $0[ObjectIdentifier(connection)] = connection }
        return connection
    }

    func end(_ connection: Connection) {
        _ = open.withLock { $0.removeValue(forKey: ObjectIdentifier(connection)) }
    }

    /// Cuts every connection that is overdue at `now`, in nanoseconds of the monotonic clock.
    func cutOverdue(at now: Int) {
        open.withLock { connections in
            for connection in connections.values where connection.isOverdue(at: now) {
                shutdown(connection.descriptor, Int32(SHUT_RDWR))
                connection.waiveDeadline()
                cut.add(1, ordering: .relaxed)
            }
        }
    }

    /// Looks for overdue connections until the source that is returned is cancelled.
    func watch() -> any DispatchSourceTimer {
        let timer = DispatchSource.makeTimerSource(queue: .global())
        timer.schedule(deadline: .now() + 1, repeating: 1, leeway: .milliseconds(100))
        timer.setEventHandler { [self] in cutOverdue(at: MonotonicClock.nanoseconds()) }
        timer.resume()
        return timer
    }
}
