import WebServer

/// The proxies that are believed when they say for whom they ask.
package struct TrustedProxies: Sendable {
    /// So many proxies stand in a row at most; what is written farther left is anybody's claim.
    static let mostInARow = 16
    private let ranges: [AddressRange]

    package init(_ ranges: [AddressRange] = []) { self.ranges = ranges }

    package var isEmpty: Bool { ranges.isEmpty }

    private func contains(_ address: IPAddress) -> Bool {
        ranges.contains { $0.contains(address) }
    }

    /// Whom a request comes from. Each proxy adds who asked it at the right end of `X-Forwarded-For`,
    /// so an address there is believed as long as the proxy that added it is trusted.
    ///
    /// What is no address ends the walk at the proxy that passed it on. Where all are trusted, the
    /// client is the one farthest left.
    /// - Parameters:
    ///   - peer: the other end of the connection.
    ///   - fields: the values of `X-Forwarded-For`, which together are one list.
    /// - Returns: the client's address.
    func client(of peer: IPAddress, forwardedFor fields: [String]) -> IPAddress {
        var client = peer
        var rest = fields.joined(separator: ",")[...].utf8
        for _ in 0..<Self.mostInARow where contains(client) {
            let comma = rest.lastIndex(of: UInt8(ascii: ","))
            let element = Substring(
                rest[(comma.map { rest.index(after: $0) } ?? rest.startIndex)...])
            guard let address = Self.address(in: element) else { break }
            client = address
            guard let comma else { break }
            rest = rest[..<comma]
        }
        return client
    }

    /// An address as proxies write it: alone, or with the client's port.
    private static func address(in element: Substring) -> IPAddress? {
        let text = element.trimming { $0 == " " || $0 == "\t" }
        if let address = IPAddress(text) { return address }
        guard let parts = HostPort(text) else { return nil }
        guard parts.host.utf8.first == UInt8(ascii: "[") else { return IPAddress(parts.host) }
        return IPAddress(parts.host.dropFirst().dropLast())
    }
}

extension Request {
    /// The other end of the connection; nil for a socket that has no address.
    var peer: IPAddress? {
        // The zone of a link-local address (RFC 4007) says which wire, not who.
        IPAddress(remoteAddress.prefix { $0 != "%" })
    }

    /// The client's address, also where trusted proxies report it.
    func client(trusting proxies: TrustedProxies) -> IPAddress? {
        peer.map { proxies.client(of: $0, forwardedFor: headers("X-Forwarded-For")) }
    }
}
