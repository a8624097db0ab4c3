import Glibc

/// An IP address. One of version 4 that is written as version 6 (`::ffff:192.0.2.1`, RFC 4291,
/// section 2.5.5.2) is the one of version 4: a socket for both shows clients so.
///
/// Safe to use: `inet_pton` and `inet_ntop` use arrays of the sizes they ask for, during the call.
package enum IPAddress: Hashable, Sendable, CustomStringConvertible {
    case v4(UInt32)
    case v6(UInt128)

    /// Nil for all that is not the usual text of an address: no port, no brackets, no zone, and of
    /// version 4 four decimal numbers without leading zeros.
    package init?(_ text: some StringProtocol) {
        let text = String(text)
        // What stands behind a NUL would not be looked at.
        guard !text.utf8.contains(0) else { return nil }
        if let number = Self.number(text, AF_INET, bytes: 4) {
            self = .v4(UInt32(number))
        } else if let number = Self.number(text, AF_INET6, bytes: 16) {
            self = number >> 32 == 0xffff ? .v4(UInt32(truncatingIfNeeded: number)) : .v6(number)
        } else {
            return nil
        }
    }

    private static func number(_ text: String, _ family: Int32, bytes count: Int) -> UInt128? {
        var bytes = [UInt8](repeating: 0, count: count)
        guard unsafe inet_pton(family, text, &bytes) == 1 else { return nil }
        return bytes.reduce(0) { ($0 << 8) | UInt128($1) }
    }

    /// 127.0.0.0/8 (RFC 1122, section 3.2.1.3) or ::1.
    package var isLoopback: Bool {
        switch self {
        case .v4(let number): number >> 24 == 127
        case .v6(let number): number == 1
        }
    }

    /// What one subscriber has: the address, of version 6 its network of 64 bits.
    var subscriber: IPAddress {
        switch self {
        case .v4: self
        case .v6(let number): .v6((number >> 64) << 64)
        }
    }

    package var description: String {
        switch self {
        case .v4(let number): Self.text(AF_INET, number.bigEndianBytes)
        case .v6(let number): Self.text(AF_INET6, number.bigEndianBytes)
        }
    }

    private static func text(_ family: Int32, _ bytes: [UInt8]) -> String {
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        let found = unsafe inet_ntop(family, bytes, &text, socklen_t(text.count)) != nil
        precondition(found, "inet_ntop knows both families")
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}

extension FixedWidthInteger {
    fileprivate var bigEndianBytes: [UInt8] {
        stride(from: bitWidth - 8, through: 0, by: -8).map { UInt8(truncatingIfNeeded: self >> $0) }
    }
}
