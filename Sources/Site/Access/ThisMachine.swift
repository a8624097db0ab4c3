import WebServer

extension Request {
    /// Whether a person at this very machine asks: a proxy that stands before the server says for whom
    /// it asks, and then it is not. Nor is it a page of another site that had its own name resolved to
    /// this machine: the name asked for has to be this machine's.
    var isFromThisMachine: Bool {
        LoopbackAddress.matches(remoteAddress)
            && header("Host").map(LoopbackAddress.matchesHost) ?? true
            && header("X-Forwarded-For") == nil && header("Forwarded") == nil
            && header("X-Real-IP") == nil && header("Via") == nil
    }

    /// The address of the client, also where it comes through a proxy that is trusted to tell.
    func clientAddress(trusting proxies: Set<String>) -> String {
        let peer = remoteAddress
        guard proxies.contains(peer), let last = headers("X-Forwarded-For").last else {
            return peer
        }
        return last.split(separator: ",").last.map { String($0.trimming { $0 == " " }) } ?? peer
    }
}

/// Addresses and names that stand for this machine alone.
package enum LoopbackAddress {
    package static func matches(_ address: String) -> Bool {
        address.hasPrefix("127.") || address == "::1" || address.hasPrefix("::ffff:127.")
    }

    /// Whether a Host header, with or without a port, names this machine.
    static func matchesHost(_ host: String) -> Bool {
        let isBracketed = host.hasPrefix("[")
        let name =
            isBracketed
            ? host.dropFirst().prefix { $0 != "]" } : host.prefix { $0 != ":" }
        let lowered = name.lowercased()
        let isName = lowered == "localhost" || lowered.hasSuffix(".localhost")
        // A name may begin with 127. too; an address is of digits alone.
        let isAddress = lowered.allSatisfy { $0.isHexDigit || $0 == "." || $0 == ":" }
        return isName || isAddress && matches(lowered)
    }
}
