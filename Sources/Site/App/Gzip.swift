import CZlib

/// Compresses a body once, for every reader of a cached page.
///
/// Safe to use: input and output buffers outlive the one `deflate` call that sees them, the output
/// is as large as zlib's own bound, and `deflateEnd` runs on every path.
enum Gzip {
    /// The bytes as one gzip member, or nil when zlib fails or the result would not be smaller.
    static func compress(_ bytes: [UInt8], level: Int32 = 9) -> [UInt8]? {
        var stream = unsafe z_stream()
        guard unsafe madoguchi_gzip_begin(&stream, level) == Z_OK else { return nil }
        defer { unsafe deflateEnd(&stream) }
        let bound = unsafe Int(deflateBound(&stream, UInt(bytes.count)))
        var input = bytes
        let output = unsafe [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            count = unsafe input.withUnsafeMutableBufferPointer { source in
                unsafe stream.next_in = source.baseAddress
                unsafe stream.avail_in = UInt32(source.count)
                unsafe stream.next_out = buffer.baseAddress
                unsafe stream.avail_out = UInt32(bound)
                guard unsafe deflate(&stream, Z_FINISH) == Z_STREAM_END else { return 0 }
                return unsafe Int(stream.total_out)
            }
        }
        return output.isEmpty || output.count >= bytes.count ? nil : output
    }
}
