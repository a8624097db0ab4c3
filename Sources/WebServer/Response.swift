import CMicrohttpd
import Glibc

/// An immutable answer that may be queued any number of times, from any thread.
///
/// Safe to use: the pointer is set once, libmicrohttpd counts references to it with a lock of its
/// own and reads it only from then on, and the body is memory that the library owns and frees with
/// the response, never written to.
@safe package final class Response: @unchecked Sendable {
    package let status: Int
    package let bodySize: Int
    /// Bytes of its head, with what libmicrohttpd adds: first line, date, length, and the end of a
    /// connection.
    let headSize: Int
    let pointer: OpaquePointer
    private let bytes: UnsafeRawBufferPointer

    /// - Parameters:
    ///   - status: of the answer.
    ///   - headers: in the order in which they are sent.
    ///   - body: copied.
    package init(status: Int, headers: [(String, String)], body: [UInt8]) {
        self.status = status
        bodySize = body.count
        let fields = headers.map { HeaderField($0, $1) }
        headSize = fields.reduce(160) { $0 + $1.size }
        let memory = unsafe malloc(max(1, body.count))
        let created = unsafe memory.flatMap {
            unsafe MHD_create_response_from_buffer(body.count, $0, .RESPMEM_MUST_FREE)
        }
        guard let memory = unsafe memory, let created = unsafe created else {
            preconditionFailure("libmicrohttpd has no memory for a response")
        }
        unsafe body.withUnsafeBytes { body in
            unsafe UnsafeMutableRawBufferPointer(start: memory, count: body.count)
                .copyMemory(from: body)
        }
        unsafe bytes = UnsafeRawBufferPointer(start: memory, count: body.count)
        unsafe pointer = created
        for field in fields {
            let added = unsafe MHD_add_response_header(pointer, field.name, field.value)
            precondition(added == MHD_Result.YES, "a header field is malformed")
        }
    }

    /// The same answer, after which the connection is closed.
    func closing(adding headers: [(String, String)] = []) -> Response {
        Response(
            status: status, headers: self.headers + headers + [("Connection", "close")],
            body: body)
    }

    package var body: [UInt8] { unsafe [UInt8](bytes) }

    /// In the order in which they are sent.
    package var headers: [(String, String)] {
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
