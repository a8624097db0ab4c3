import CMicrohttpd
import Glibc
import Synchronization

/// The functions libmicrohttpd calls.
///
/// Safe to use: `context` is the `Context` that `Server` keeps alive longer than the daemon; the
/// pointer of a connection, and of each request on it from `begin` to `complete`, is a `Connection`
/// that the context's `connections` keep between the two notices.
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
        unsafe withObject(context, as: Context.self) { server in
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
    }

    /// Sees the target before libmicrohttpd takes it apart.
    static let begin: Begin = { context, target, connection in
        guard let context = unsafe context,
            let own = unsafe connection.flatMap({ unsafe madoguchi_socket_context($0) })
        else { return nil }
        unsafe withObject(context, as: Context.self) {
            _ = $0.running.add(1, ordering: .acquiringAndReleasing)
        }
        unsafe withObject(own, as: Connection.self) { unsafe $0.state.begin(target: target) }
        unsafe madoguchi_hide_arguments(target)
        return unsafe own
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
        return unsafe withObject(context, as: Context.self) { server in
            unsafe withObject(pointer, as: Connection.self) { own in
                let state = unsafe own.state
                if state.isAdmitted, let data = unsafe data, let size = unsafe size,
                    unsafe size.pointee > 0
                {
                    unsafe state.addToForm(
                        UnsafeRawBufferPointer(start: data, count: size.pointee))
                    unsafe size.pointee = 0
                    return MHD_Result.YES
                }
                if let request = unsafe state.takeRequest(on: connection) {
                    let response = server.handler(request)
                    let isLast = server.isDraining.load(ordering: .relaxed)
                    return unsafe queue(isLast ? response.closing() : response, own, connection)
                }
                state.method = unsafe method.map { unsafe Request.Method.text(of: $0) } ?? ""
                let line = unsafe RequestGuard.FirstLine(
                    method: state.method, rawTarget: state.rawTarget, target: target,
                    version: version)
                return unsafe admit(line, server, own, connection)
            }
        }
    }

    private static func admit(
        _ line: RequestGuard.FirstLine, _ server: Context, _ own: Connection,
        _ connection: OpaquePointer
    ) -> MHD_Result {
        let fields = unsafe FieldCheck(connection, start: line.end)
        // The first line has at most twenty bytes beside its target.
        unsafe own.state.room =
            server.connectionMemory - line.rawTarget.bytes.count - 20 - fields.memory
        do throws(RequestGuard.Refusal) {
            let admitted = try RequestGuard.admit(line, fields, takesForms: server.takesForms)
            unsafe own.state.admit(admitted)
            // A response queued on the first call would close the connection.
            return MHD_Result.YES
        } catch {
            var headers: [(String, String)] = []
            if error.status == 405 { headers.append(("Allow", "GET, HEAD")) }
            let response = server.errorResponse(error.status, error.reason)
            return unsafe queue(response.closing(adding: headers), own, connection)
        }
    }

    private static func queue(
        _ response: Response, _ own: Connection, _ connection: OpaquePointer
    ) -> MHD_Result {
        let state = unsafe own.state
        guard response.headSize <= state.room else {
            state.status = 431
            own.refuseForLackOfRoom()
            return MHD_Result.NO
        }
        (state.status, state.bytes) = (response.status, response.bodySize)
        own.sendAnswer(of: response.bodySize, from: state.start)
        return unsafe MHD_queue_response(connection, UInt32(response.status), response.pointer)
    }

    static let complete: Complete = { context, connection, state, _ in
        guard let context = unsafe context, let state = unsafe state,
            let pointer = unsafe state.pointee
        else { return }
        unsafe state.pointee = nil
        unsafe withObject(context, as: Context.self) { server in
            unsafe withObject(pointer, as: Connection.self) { own in
                let state = unsafe own.state
                server.running.subtract(1, ordering: .acquiringAndReleasing)
                let now = MonotonicClock.nanoseconds()
                own.awaitRequest(from: now)
                server.measure?(state.rawTarget, state.status, now - state.start)
                guard let log = server.log else { return }
                log(
                    AccessRecord(
                        remoteAddress: unsafe connection.map {
                            unsafe RemoteAddress.text(of: $0)
                        } ?? "",
                        method: state.method, path: state.rawTarget.text,
                        status: state.status, bytes: state.bytes,
                        duration: now - state.start))
            }
        }
    }

    /// The object behind a pointer, for the time of a call, without counting a reference to it: every
    /// request would count several.
    private static func withObject<Object: AnyObject, Result>(
        _ pointer: UnsafeMutableRawPointer, as: Object.Type, _ body: (Object) -> Result
    ) -> Result {
        unsafe Unmanaged<Object>.fromOpaque(pointer)._withUnsafeGuaranteedRef { body($0) }
    }
}
