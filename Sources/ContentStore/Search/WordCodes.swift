import Foundation

/// Numbers of words as bytes: four each, the lowest first.
enum WordCodes {
    static func data(_ codes: [UInt32]) -> Data {
        var data = Data(capacity: codes.count * 4)
        for code in codes {
            for shift in stride(from: 0, to: 32, by: 8) {
                data.append(UInt8(truncatingIfNeeded: code >> UInt32(shift)))
            }
        }
        return data
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
