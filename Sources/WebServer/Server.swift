import CMicrohttpd
import Dispatch
import Glibc
import Synchronization

/// An HTTP/1.1 server over libmicrohttpd.
///
/// Safe to use: the daemon's pointer is used by `init`, `deinit` and `stop` alone, and `stop` runs
/// once; the context that callbacks reach through a raw pointer is kept alive until the daemon and
/// all its threads have ended.
@safe package final class Server: @unchecked Sendable {
    /// A request's target as it was sent, the status of its answer, and the nanoseconds between its
    /// first line and the last byte handed to the kernel.
    package typealias Measure = @Sendable (RawTarget, Int, Int) -> Void

    /// The port it listens on.
    package let port: UInt16
    private let daemon: OpaquePointer
    private let socket: ListeningSocket
    private let context: Context
    private let watch: any DispatchSourceTimer
    private let isStopped = Atomic(false)

    /// Starts to listen and to answer.
    /// - Parameters:
    ///   - configuration: address and limits.
    ///   - handler: makes the answer; called from several threads at once.
    ///   - takesForms: whether a short form may be sent to a path; nil: to none.
    ///   - log: called for every request when it has ended; nil saves the work.
    ///   - measure: called with every request's target, status and nanoseconds; cheaper than `log`.
    ///   - errorResponse: makes the answer to a malformed request from a status and a reason.
    /// - Throws: `ServerError` when it cannot listen.
    package init(
        configuration: ServerConfiguration, handler: @escaping @Sendable (Request) -> Response,
        takesForms: (@Sendable (String) -> Bool)? = nil,
        log: (@Sendable (AccessRecord) -> Void)? = nil, measure: Measure? = nil,
        errorResponse: (@Sendable (Int, String) -> Response)? = nil
    ) throws(ServerError) {
        let socket =
            if let inherited = configuration.inheritedSocket {
                try ListeningSocket(inherited: inherited)
            } else {
                try ListeningSocket(host: configuration.host, port: configuration.port)
            }
        let context = Context(
            handler: handler, takesForms: takesForms, log: log, measure: measure,
            errorResponse: errorResponse, connectionMemory: configuration.connectionMemory,
            connections: Connections(
                limits: Connection.Limits(
                    request: configuration.idleTimeout, answer: configuration.answerTimeout)))
        let pointer = unsafe Unmanaged.passUnretained(context).toOpaque()
        let daemon = unsafe madoguchi_start(
            socket.descriptor, UInt32(configuration.threads),
            UInt32(DescriptorLimit.connections(configuration.connectionLimit)),
            UInt32(configuration.connectionsPerAddress), UInt32(configuration.idleTimeout),
            configuration.connectionMemory, Callbacks.handle, pointer, Callbacks.notify,
            Callbacks.complete, Callbacks.begin, Callbacks.keepEscapes)
        guard let daemon = unsafe daemon else {
            let reason = unsafe String(cString: strerror(errno))
            close(socket.descriptor)
            throw .cannotListen(host: configuration.host, port: socket.port, reason: reason)
        }
        (self.socket, self.context, port) = (socket, context, socket.port)
        unsafe self.daemon = daemon
        watch = context.connections.watch()
    }

    /// Connections that are open now.
    package var openConnections: Int { context.connections.count }

    /// Connections that were cut since the start because the client was too slow.
    package var cutConnections: Int { context.connections.cut.load(ordering: .relaxed) }

    /// Stops accepting, lets running requests finish for up to `seconds`, and ends all threads.
    ///
    /// Clients that go on asking learn with their next answer that it is the last; connections on
    /// which nothing comes are closed after a second.
    package func stop(waitingFor seconds: Int = 5) {
        guard !isStopped.exchange(true, ordering: .acquiringAndReleasing) else { return }
        context.isDraining.store(true, ordering: .relaxed)
        let listening = unsafe MHD_quiesce_daemon(daemon)
        precondition(listening >= 0, "libmicrohttpd cannot stop accepting")
        close(listening)
        for waited in 0..<seconds * 100 where isBusy(afterHundredths: waited) { usleep(10_000) }
        watch.cancel()
        unsafe MHD_stop_daemon(daemon)
    }

    private func isBusy(afterHundredths waited: Int) -> Bool {
        context.running.load(ordering: .acquiring) > 0
            || waited < 100 && context.connections.count > 0
    }

    deinit { stop() }
}

/// What the callbacks need.
final class Context: Sendable {
    let handler: @Sendable (Request) -> Response
    let takesForms: @Sendable (String) -> Bool
    let log: (@Sendable (AccessRecord) -> Void)?
    let measure: Server.Measure?
    let errorResponse: @Sendable (Int, String) -> Response
    /// Bytes for a request's head and that of its answer.
    let connectionMemory: Int
    let connections: Connections
    /// Whether every answer is the last on its connection.
    let isDraining = Atomic(false)
    /// Requests between their first line and their last byte.
    let running = Atomic(0)

    init(
        handler: @escaping @Sendable (Request) -> Response,
        takesForms: (@Sendable (String) -> Bool)?, log: (@Sendable (AccessRecord) -> Void)?,
        measure: Server.Measure?, errorResponse: (@Sendable (Int, String) -> Response)?,
        connectionMemory: Int, connections: Connections
    ) {
        (self.handler, self.log, self.measure) = (handler, log, measure)
        self.takesForms = takesForms ?? { _ in false }
        (self.connectionMemory, self.connections) = (connectionMemory, connections)
        self.errorResponse =
            errorResponse ?? { status, reason in
                Response(
                    status: status, headers: [("Content-Type", "text/plain; charset=utf-8")],
                    body: Array("\(reason)\n".utf8))
            }
    }
}
