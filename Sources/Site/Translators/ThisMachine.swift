import WebServer

extension Request {
    /// Whether a person at this very machine asks: a proxy that stands before the server says for whom
    /// it asks, and then it is not.
    var isFromThisMachine: Bool {
        let address = remoteAddress
        let isLoopback =
            address.hasPrefix("127.") || address == "::1" || address.hasPrefix("::ffff:127.")
        return isLoopback && header("X-Forwarded-For") == nil && header("Forwarded") == nil
            && header("X-Real-IP") == nil && header("Via") == nil
    }
}
