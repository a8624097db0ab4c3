import CMicrohttpd
import Glibc

/// An immutable answer that may be queued any number of times, from any thread.
///
/// Safe to use: the pointer is set once, libmicrohttpd counts references to it with a lock of its
/// own and reads it only from then on, and the body is a copy that the library owns and frees with
/// the response, never written to.
@safe package final class Response: @unchecked Sendable {
    package let status: Int
    package let bodySize: Int
    let pointer: OpaquePointer
    private let bytes: UnsafeRawBufferPointer

    package init(status: Int, headers: [(String, String)], body: [UInt8]) {
        self.status = status
        bodySize = body.count
        let copy = unsafe malloc(max(body.count, 1))
        guard let copy = unsafe copy else {
            preconditionFailure("no memory for a response of \(body.count) bytes")
        }
        unsafe UnsafeMutableRawBufferPointer(start: copy, count: body.count).copyBytes(from: body)
        unsafe bytes = UnsafeRawBufferPointer(start: copy, count: body.count)
        let created = unsafe MHD_create_response_from_buffer(body.count, copy, .RESPMEM_MUST_FREE)
        guard let created = unsafe created else {
            preconditionFailure("libmicrohttpd has no memory for a response")
        }
        unsafe pointer = created
        for (name, value) in headers {
            let added = unsafe MHD_add_response_header(pointer, name, value)
            precondition(added == MHD_Result.YES, "\(name): \(value) cannot be a header")
        }
    }

    /// The same answer, after which the connection is closed.
    func closing(adding headers: [(String, String)] = []) -> Response {
        Response(
            status: status, headers: self.headers + headers + [("Connection", "close")],
            body: unsafe [UInt8](bytes))
    }

    private var headers: [(String, String)] {
        var fields: [(String, String)] = []
        unsafe withUnsafeMutablePointer(to: &fields) { fields in
            _ = unsafe MHD_get_response_headers(
                pointer,
                { context, _, name, value in
                    guard let context = unsafe context, let name = unsafe name,
                        let value = unsafe value
                    else { return .YES }
                    let fields = unsafe context.assumingMemoryBound(to: [(String, String)].self)
                    unsafe fields.pointee.append((String(cString: name), String(cString: value)))
                    return .YES
                }, fields)
        }
        return fields
    }

    deinit { unsafe MHD_destroy_response(pointer) }
}
