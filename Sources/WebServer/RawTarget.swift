import Glibc

/// The target of a request as it was sent: bytes, not yet decoded.
///
/// Safe to use: the pointers to its bytes are used within the calls that give them.
@safe package struct RawTarget: Hashable, Sendable {
    package private(set) var bytes: [UInt8]

    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Becomes another target, in the same memory where nobody else holds it.
    /// - Parameter text: nil is the empty target.
    mutating func replace(with text: UnsafePointer<CChar>?) {
        let length = unsafe text.map { unsafe strlen($0) } ?? 0
        bytes.removeAll(keepingCapacity: true)
        unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(start: text, count: length))
    }

    /// The parts of the path between slashes, without those that are empty; percent-encoded as they came.
    package var segments: [String] {
        bytes.prefix { $0 != UInt8(ascii: "?") }.split(separator: UInt8(ascii: "/"))
            .map { String(decoding: $0, as: UTF8.self) }
    }

    /// With bytes that are not UTF-8 replaced.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package func hash(into hasher: inout Hasher) {
        unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    }
}
