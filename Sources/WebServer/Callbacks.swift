import CMicrohttpd
import Glibc
import Synchronization

/// The functions libmicrohttpd calls.
///
/// Safe to use: `context` is the `Context` that `Server` keeps alive longer than the daemon; the
/// request's own pointer is an `Exchange` retained by `begin` and released by `complete`, which
/// libmicrohttpd calls once each, in this order; the connection's own pointer is a `Connection` that
/// the context's `connections` keep between the two notices.
enum Callbacks {
    typealias Notify =
        @convention(c) (
            UnsafeMutableRawPointer?, OpaquePointer?,
            UnsafeMutablePointer<UnsafeMutableRawPointer?>?, MHD_ConnectionNotificationCode
        ) -> Void
    typealias Begin =
        @convention(c) (
            UnsafeMutableRawPointer?, UnsafePointer<CChar>?, OpaquePointer?
        ) -> UnsafeMutableRawPointer?
    typealias Handle =
        @convention(c) (
            UnsafeMutableRawPointer?, OpaquePointer?, UnsafePointer<CChar>?, UnsafePointer<CChar>?,
            UnsafePointer<CChar>?, UnsafePointer<CChar>?, UnsafeMutablePointer<Int>?,
            UnsafeMutablePointer<UnsafeMutableRawPointer?>?
        ) -> MHD_Result
    typealias Complete =
        @convention(c) (
            UnsafeMutableRawPointer?, OpaquePointer?,
            UnsafeMutablePointer<UnsafeMutableRawPointer?>?, MHD_RequestTerminationCode
        ) -> Void
    typealias Unescape =
        @convention(c) (
            UnsafeMutableRawPointer?, OpaquePointer?, UnsafeMutablePointer<CChar>?
        ) -> Int

    /// Called when a connection was accepted, and before its socket is closed.
    static let notify: Notify = { context, connection, state, code in
        guard let context = unsafe context, let connection = unsafe connection,
            let state = unsafe state
        else { return }
        let server = unsafe Unmanaged<Context>.fromOpaque(context).takeUnretainedValue()
        if code == .CONNECTION_NOTIFY_STARTED {
            let begun = server.connections.begin(
                descriptor: unsafe madoguchi_socket(connection))
            unsafe state.pointee = Unmanaged.passUnretained(begun).toOpaque()
        } else if let pointer = unsafe state.pointee {
            unsafe state.pointee = nil
            server.connections.end(
                unsafe Unmanaged<Connection>.fromOpaque(pointer).takeUnretainedValue())
        }
    }

    /// Sees the target before libmicrohttpd takes it apart.
    static let begin: Begin = { context, target, connection in
        guard let context = unsafe context else { return nil }
        let server = unsafe Unmanaged<Context>.fromOpaque(context).takeUnretainedValue()
        server.running.add(1, ordering: .acquiringAndReleasing)
        let own = unsafe connection.flatMap { unsafe madoguchi_socket_context($0) }
        let exchange = Exchange(
            rawTarget: unsafe target.map { unsafe String(cString: $0) } ?? "",
            connection: unsafe own.map {
                unsafe Unmanaged<Connection>.fromOpaque($0).takeUnretainedValue()
            })
        return unsafe Unmanaged.passRetained(exchange).toOpaque()
    }

    /// Leaves the target as it was sent: it is decoded once, by `Target`.
    static let keepEscapes: Unescape = { _, _, text in
        unsafe text.map { unsafe strlen($0) } ?? 0
    }

    /// Called when the headers are there, for every piece of a form, and when the request is complete.
    static let handle: Handle = { context, connection, target, method, version, data, size, state in
        guard let context = unsafe context, let connection = unsafe connection,
            let target = unsafe target, let version = unsafe version, let state = unsafe state,
            let pointer = unsafe state.pointee
        else { return MHD_Result.NO }
        let server = unsafe Unmanaged<Context>.fromOpaque(context).takeUnretainedValue()
        let exchange = unsafe Unmanaged<Exchange>.fromOpaque(pointer).takeUnretainedValue()
        if let (method, target) = exchange.admitted {
            if let data = unsafe data, let size = unsafe size, unsafe size.pointee > 0 {
                unsafe exchange.addToForm(UnsafeRawBufferPointer(start: data, count: size.pointee))
                unsafe size.pointee = 0
                return MHD_Result.YES
            }
            let request = unsafe Request(
                method: method, target: target, form: exchange.form, connection: connection)
            let response = server.handler(request)
            let isLast = server.isDraining.load(ordering: .relaxed)
            return unsafe queue(isLast ? response.closing() : response, exchange, connection)
        }
        exchange.method = unsafe method.map { unsafe String(cString: $0) } ?? ""
        do throws(RequestGuard.Refusal) {
            let line = unsafe RequestGuard.FirstLine(
                method: exchange.method, rawTarget: exchange.rawTarget, target: target,
                version: version)
            exchange.admitted = unsafe try RequestGuard.admit(
                connection, line, takesForms: server.takesForms)
            // A response queued on the first call would close the connection.
            return MHD_Result.YES
        } catch {
            var headers: [(String, String)] = []
            if error.status == 405 { headers.append(("Allow", "GET, HEAD")) }
            let response = server.errorResponse(error.status, error.reason)
            return unsafe queue(response.closing(adding: headers), exchange, connection)
        }
    }

    private static func queue(
        _ response: Response, _ exchange: Exchange, _ connection: OpaquePointer
    ) -> MHD_Result {
        (exchange.status, exchange.bytes) = (response.status, response.bodySize)
        exchange.connection?.sendAnswer(of: response.bodySize, from: exchange.start)
        return unsafe MHD_queue_response(connection, UInt32(response.status), response.pointer)
    }

    static let complete: Complete = { context, connection, state, _ in
        guard let context = unsafe context, let state = unsafe state,
            let pointer = unsafe state.pointee
        else { return }
        let server = unsafe Unmanaged<Context>.fromOpaque(context).takeUnretainedValue()
        let exchange = unsafe Unmanaged<Exchange>.fromOpaque(pointer).takeRetainedValue()
        unsafe state.pointee = nil
        server.running.subtract(1, ordering: .acquiringAndReleasing)
        let now = MonotonicClock.nanoseconds()
        exchange.connection?.awaitRequest(from: now)
        server.measure?(exchange.rawTarget, exchange.status, now - exchange.start)
        guard let log = server.log else { return }
        log(
            AccessRecord(
                remoteAddress: unsafe connection.map { unsafe RemoteAddress.text(of: $0) } ?? "",
                method: exchange.method, path: exchange.rawTarget, status: exchange.status,
                bytes: exchange.bytes, duration: now - exchange.start))
    }
}
