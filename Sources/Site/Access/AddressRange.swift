/// The IP addresses that begin alike: one alone, or a network as `10.0.0.0/8` (RFC 4632).
package struct AddressRange: Hashable, Sendable {
    private let first: IPAddress
    /// Bits that they share.
    private let prefix: Int

    package struct Mistake: Error {
        package let reason: String
    }

    /// - Throws: `Mistake` for what is no address or no network, and for the network of all addresses.
    package init(_ text: String) throws(Mistake) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let address = parts.first.flatMap({ IPAddress($0) }) else {
            throw Mistake(
                reason: "no IP address or network, as 192.0.2.1, 10.0.0.0/8 or 2001:db8::/32")
        }
        // The bits of version 4 written as version 6 are the last 32 of 128.
        let isMapped = address.bits == 32 && text.utf8.contains(UInt8(ascii: ":"))
        let unused = isMapped ? 96 : 0
        first = address
        guard parts.count == 2 else {
            prefix = address.bits
            return
        }
        guard let written = Self.length(parts[1]), (0...address.bits).contains(written - unused)
        else {
            throw Mistake(
                reason: "the length of a network is a number from \(unused) to "
                    + "\(address.bits + unused)")
        }
        prefix = written - unused
        guard prefix > 0 else { throw Mistake(reason: "everybody would be a trusted proxy") }
        let start = address.first(of: prefix)
        guard start == address else {
            throw Mistake(reason: "the network begins with \(start); write \(start)/\(prefix)")
        }
    }

    func contains(_ address: IPAddress) -> Bool {
        address.bits == first.bits && address.first(of: prefix) == first
    }

    /// A number of digits alone; `Int` takes a sign too.
    private static func length(_ text: Substring) -> Int? {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }
}

extension IPAddress {
    fileprivate var bits: Int {
        switch self {
        case .v4: 32
        case .v6: 128
        }
    }

    /// The first address that begins with the same bits.
    fileprivate func first(of prefix: Int) -> IPAddress {
        switch self {
        case .v4(let number): .v4((number >> (32 - prefix)) << (32 - prefix))
        case .v6(let number): .v6((number >> (128 - prefix)) << (128 - prefix))
        }
    }
}
