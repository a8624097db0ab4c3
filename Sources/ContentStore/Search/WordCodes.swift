import Foundation

/// Numbers of words as bytes: four each, the lowest first.
enum WordCodes {
    static func data(_ codes: [UInt32]) -> Data {
        // An array is filled much faster than data.
        var bytes = [UInt8](repeating: 0, count: codes.count * 4)
        for (index, code) in codes.enumerated() {
            bytes[index * 4] = UInt8(truncatingIfNeeded: code)
            bytes[index * 4 + 1] = UInt8(truncatingIfNeeded: code >> 8)
            bytes[index * 4 + 2] = UInt8(truncatingIfNeeded: code >> 16)
            bytes[index * 4 + 3] = UInt8(truncatingIfNeeded: code >> 24)
        }
        return Data(bytes)
    }

    static func codes(_ data: Data) -> [UInt32] {
        // An array is walked much faster than data.
        let bytes = [UInt8](data)
        return stride(from: 0, to: bytes.count & ~3, by: 4).map { start in
            UInt32(bytes[start]) | UInt32(bytes[start + 1]) << 8 | UInt32(bytes[start + 2]) << 16
                | UInt32(bytes[start + 3]) << 24
        }
    }
}
