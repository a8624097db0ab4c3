import CMicrohttpd
import Glibc
import Synchronization

/// The functions libmicrohttpd calls.
///
/// Safe to use: `context` is the `Context` that `Server` keeps alive longer than the daemon; the
/// request's own pointer is an `Exchange` retained by `begin` and released by `complete`, which
/// libmicrohttpd calls once each, in this order.
enum Callbacks {
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

    /// Sees the target before libmicrohttpd takes it apart.
    static let begin: Begin = { context, target, _ in
        guard let context = unsafe context else { return nil }
        let server = unsafe Unmanaged<Context>.fromOpaque(context).takeUnretainedValue()
        server.running.add(1, ordering: .acquiringAndReleasing)
        let exchange = Exchange(rawTarget: unsafe target.map { unsafe String(cString: $0) } ?? "")
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
            return unsafe queue(server.handler(request), exchange, connection)
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
            return unsafe queue(
                server.errorResponse(error.status, error.reason), exchange, connection,
                closing: true)
        }
    }

    private static func queue(
        _ response: Response, _ exchange: Exchange, _ connection: OpaquePointer,
        closing: Bool = false
    ) -> MHD_Result {
        (exchange.status, exchange.bytes) = (response.status, response.bodySize)
        if closing {
            _ = unsafe MHD_add_response_header(response.pointer, "Connection", "close")
            if response.status == 405 {
                _ = unsafe MHD_add_response_header(response.pointer, "Allow", "GET, HEAD")
            }
        }
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
        guard let log = server.log else { return }
        log(
            AccessRecord(
                remoteAddress: unsafe connection.map { unsafe RemoteAddress.text(of: $0) } ?? "",
                method: exchange.method, path: exchange.rawTarget, status: exchange.status,
                bytes: exchange.bytes, duration: exchange.duration))
    }
}
