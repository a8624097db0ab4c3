/// A host, and a port where one is named: `localhost:8080`, `[::1]`, `192.0.2.1`.
struct HostPort {
    /// With its brackets, where it has some.
    let host: Substring
    let port: UInt16?

    /// Nil when there is no host, the brackets are odd, or the port is no number from 1 to 65535.
    init?(_ text: Substring) {
        if text.utf8.first == UInt8(ascii: "[") {
            guard let end = text.utf8.firstIndex(of: UInt8(ascii: "]")) else { return nil }
            self.init(host: text[...end], rest: text[text.utf8.index(after: end)...])
        } else {
            let end = text.utf8.firstIndex(of: UInt8(ascii: ":")) ?? text.endIndex
            self.init(host: text[..<end], rest: text[end...])
        }
    }

    /// What stands behind the host is empty, or a colon and the port.
    private init?(host: Substring, rest: Substring) {
        guard !host.isEmpty else { return nil }
        self.host = host
        if rest.isEmpty {
            port = nil
            return
        }
        let digits = rest.utf8.dropFirst()
        guard rest.utf8.first == UInt8(ascii: ":"), let first = digits.first,
            (0x31...0x39).contains(first), digits.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = UInt16(String(Substring(digits)))
        else { return nil }
        port = number
    }
}
