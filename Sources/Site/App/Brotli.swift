import CBrotli

/// Compresses a body once, for every reader of a cached page.
///
/// Safe to use: both buffers outlive the one call that sees them, and the output is as large as the
/// library's own bound.
enum Brotli {
    /// The bytes as one stream (RFC 7932), or nil when that fails or would not be smaller.
    ///
    /// At quality 9 and this window a page costs half a millisecond. Quality 11 would cost fifty times
    /// that for a fifteenth of the bytes.
    static func compress(_ bytes: [UInt8], quality: Int32 = 9) -> [UInt8]? {
        let bound = BrotliEncoderMaxCompressedSize(bytes.count)
        let output = unsafe [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            var size = bound
            let isDone = unsafe bytes.withUnsafeBufferPointer { source in
                unsafe BrotliEncoderCompress(
                    quality, window, BROTLI_MODE_TEXT, source.count,
                    source.baseAddress, &size, buffer.baseAddress)
            }
            count = isDone == BROTLI_TRUE ? size : 0
        }
        return output.isEmpty || output.count >= bytes.count ? nil : output
    }

    /// 64 KB, as many as nearly every page has. From 128 KB on, brotli works in tables of megabytes:
    /// ten times the time, for no byte less.
    private static let window: Int32 = 16
}
