import CMicrohttpd

/// An immutable answer that may be queued any number of times, from any thread.
///
/// Safe to use: the pointer is set once, libmicrohttpd counts references to it with a lock of its
/// own and reads it only from then on, and the body is a copy that the library owns.
@safe package final class Response: @unchecked Sendable {
    package let status: Int
    package let bodySize: Int
    let pointer: OpaquePointer

    package init(status: Int, headers: [(String, String)], body: [UInt8]) {
        self.status = status
        bodySize = body.count
        var copy = body
        let created = unsafe copy.withUnsafeMutableBytes { bytes in
            unsafe MHD_create_response_from_buffer(
                bytes.count, bytes.baseAddress, .RESPMEM_MUST_COPY)
        }
        guard let created = unsafe created else {
            preconditionFailure("libmicrohttpd has no memory for a response of \(body.count) bytes")
        }
        unsafe pointer = created
        for (name, value) in headers {
            let added = unsafe MHD_add_response_header(pointer, name, value)
            precondition(added == MHD_Result.YES, "\(name): \(value) cannot be a header")
        }
    }

    deinit { unsafe MHD_destroy_response(pointer) }
}
