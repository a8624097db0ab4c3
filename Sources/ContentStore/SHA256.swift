import CNettle
import Foundation

/// SHA-256 of bytes and files, through nettle.
///
/// Safe to use: the context lives on the stack of one call and every pointer handed to nettle is
/// valid for exactly that call and covers the length given with it.
package enum SHA256 {
    /// The digest as 64 lower-case hexadecimal digits.
    package static func hex(of bytes: [UInt8]) -> String {
        var context = sha256_ctx()
        unsafe nettle_sha256_init(&context)
        unsafe bytes.withUnsafeBytes { unsafe update(&context, with: $0) }
        return finish(&context)
    }

    /// The digest of a whole file, read in pieces.
    /// - Throws: what Foundation throws when the file cannot be read.
    package static func hex(ofFile path: String) throws -> String {
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? file.close() }
        var context = sha256_ctx()
        unsafe nettle_sha256_init(&context)
        while let piece = try file.read(upToCount: 1 << 16), !piece.isEmpty {
            unsafe piece.withUnsafeBytes { unsafe update(&context, with: $0) }
        }
        return finish(&context)
    }

    private static func update(_ context: inout sha256_ctx, with bytes: UnsafeRawBufferPointer) {
        let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
        unsafe nettle_sha256_update(&context, bytes.count, start)
    }

    private static func finish(_ context: inout sha256_ctx) -> String {
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
        unsafe digest.withUnsafeMutableBufferPointer { buffer in
            unsafe nettle_sha256_digest(&context, buffer.count, buffer.baseAddress)
        }
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0xF)]] },
            as: UTF8.self)
    }
}
