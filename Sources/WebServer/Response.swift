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
    ///   - fields: in the order in which they are sent.
    ///   - body: taken over, and empty from here on.
    package init(status: Int, fields: [HeaderField], body: consuming BodyBuffer) {
        self.status = status
        let (memory, count) = unsafe body.take()
        bodySize = count
        headSize = fields.reduce(160) { $0 + $1.size }
        unsafe bytes = UnsafeRawBufferPointer(start: memory, count: count)
        let created = unsafe MHD_create_response_from_buffer(count, memory, .RESPMEM_MUST_FREE)
        guard let created = unsafe created else {
            preconditionFailure("libmicrohttpd has no memory for a response")
        }
        unsafe pointer = created
        for field in fields {
            let added = unsafe MHD_add_response_header(pointer, field.name, field.value)
            precondition(added == MHD_Result.YES, "a header field is malformed")
        }
    }

    package convenience init(status: Int, headers: [(String, String)], body: [UInt8]) {
        var buffer = BodyBuffer(capacity: body.count)
        buffer.append(body)
        self.init(status: status, fields: headers.map { HeaderField($0, $1) }, body: buffer)
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
