/// Scheme and host that readers use, with which every absolute address begins.
package struct Origin: Sendable {
    /// As `https://madoguchi.example`.
    package let text: String

    package struct Mistake: Error, CustomStringConvertible {
        package let description =
            "write scheme and host alone, as https://madoguchi.example: no path, no slash at the end"
    }

    /// - Throws: `Mistake` for anything but `http` or `https` with a host, and a port where one is named.
    package init(_ text: String) throws(Mistake) {
        let schemes = ["https://", "http://"]
        guard let scheme = schemes.first(where: { text.utf8.starts(with: $0.utf8) }),
            let parts = HostPort(text.dropFirst(scheme.utf8.count)), Self.isHost(parts.host)
        else { throw Mistake() }
        self.text = text
    }

    /// What is used while the operator has named none: the address the server listens on.
    package init(listeningOn host: String, port: UInt16) {
        text = "http://\(host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]" : host):\(port)"
    }

    /// A name of letters, digits and hyphens (RFC 1123, section 2.1), or an address.
    private static func isHost(_ host: Substring) -> Bool {
        if host.utf8.first == UInt8(ascii: "[") {
            return host.utf8.contains(UInt8(ascii: ":"))
                && IPAddress(host.dropFirst().dropLast()) != nil
        }
        let labels = host.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return host.utf8.count <= 253
            && labels.allSatisfy { label in
                (1...63).contains(label.count) && label.first != UInt8(ascii: "-")
                    && label.last != UInt8(ascii: "-") && label.allSatisfy(isLetterOrDigit)
            }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
