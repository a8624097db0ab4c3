import CNettle
import Foundation

/// SHA-256 of bytes and files, through nettle.
///
/// Safe to use: the context lives on the stack of one call and every pointer handed to nettle is
/// valid for exactly that call and covers the length given with it.
package enum SHA256 {
    /// The digest as 64 lower-case hexadecimal digits.
    package static func hex(of bytes: [UInt8]) -> String { hex(digest(of: bytes)) }

    /// The digest as 32 bytes.
    package static func digest(of bytes: [UInt8]) -> [UInt8] {
        var context = sha256_ctx()
        unsafe nettle_sha256_init(&context)
        unsafe bytes.withUnsafeBytes { unsafe update(&context, with: $0) }
        return finish(&context)
    }

    /// Whether two digests are the same, in a time that does not depend on where they differ.
    package static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.count == right.count else { return false }
        return unsafe left.withUnsafeBytes { left in
            unsafe right.withUnsafeBytes { right in
                guard let start = left.baseAddress, let other = right.baseAddress else {
                    return true
                }
                return unsafe nettle_memeql_sec(start, other, left.count) != 0
            }
        }
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
        return hex(finish(&context))
    }

    private static func update(_ context: inout sha256_ctx, with bytes: UnsafeRawBufferPointer) {
        let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
        unsafe nettle_sha256_update(&context, bytes.count, start)
    }

    private static func finish(_ context: inout sha256_ctx) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
        unsafe digest.withUnsafeMutableBufferPointer { buffer in
            unsafe nettle_sha256_digest(&context, buffer.count, buffer.baseAddress)
        }
        return digest
    }

    private static func hex(_ digest: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0xF)]] },
            as: UTF8.self)
    }
}
