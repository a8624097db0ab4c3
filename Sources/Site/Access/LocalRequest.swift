import WebServer

/// Distinguishes a person at this very machine from everybody who asks through something that runs here:
/// a proxy asks from a loopback address too, and so does a browser here that a page of another site
/// had resolve its own name to this machine (DNS rebinding).
///
/// A program that passes bytes on and changes nothing cannot be recognised: who asks through it
/// writes what they like as Host. So all of this counts only where the operator asked for it.
struct LocalRequest {
    let peer: IPAddress?
    let isVersion11: Bool
    /// The value of the Host field.
    let host: String?
    /// The names of all header fields.
    let fieldNames: [String]

    /// Whether it comes straight from this machine: from a loopback address, for a loopback host, and
    /// no proxy has left a trace in it. HTTP/1.0 is such a trace: no browser speaks it, and nginx before
    /// 1.29.7 does.
    var isDirect: Bool {
        peer?.isLoopback == true && isVersion11 && host.map(Self.isLoopback) == true
            && !fieldNames.contains(where: Self.isOfProxies)
    }

    /// Whether a Host field names this machine, exactly: `localhost`, an address of 127.0.0.0/8 or
    /// `[::1]`, each with or without a port.
    static func isLoopback(host: String) -> Bool {
        guard let host = HostPort(host[...])?.host else { return false }
        if host.utf8.first == UInt8(ascii: "[") { return host.utf8.elementsEqual("[::1]".utf8) }
        return host.utf8.elementsEqual("localhost".utf8, by: { $0 | 0x20 == $1 })
            || IPAddress(host)?.isLoopback == true
    }

    /// Whether a header field with this name is a proxy's: there are many more than those of RFC 7239
    /// and RFC 9110, and browsers send none that is like them.
    private static func isOfProxies(_ name: String) -> Bool {
        let name = name.lowercased()
        return names.contains(name) || beginnings.contains(where: name.hasPrefix)
            || parts.contains(where: name.contains)
    }

    private static let names: Set = ["via", "x-host"]
    private static let beginnings = ["cf-", "cdn-", "x-amz"]
    private static let parts = [
        "forward", "proxy", "original-", "remote", "real-ip", "client-ip", "clientip",
        "connecting-ip", "user-ip", "varnish", "envoy",
    ]
}

extension Request {
    /// Whether it comes straight from this machine.
    var isDirect: Bool {
        LocalRequest(
            peer: peer, isVersion11: isVersion11, host: header("Host"), fieldNames: fieldNames
        ).isDirect
    }
}
