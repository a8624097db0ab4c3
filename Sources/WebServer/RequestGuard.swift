import CMicrohttpd

/// Refuses what libmicrohttpd 0.9.75 lets through and RFC 9112 does not.
///
/// Safe to use: it reads strings of the connection during the call they are valid in.
enum RequestGuard {
    struct Refusal: Error {
        let status: Int
        let reason: String
    }

    static let longestTarget = 8_000

    /// The method and target of a request whose headers are in order.
    static func admit(
        _ connection: OpaquePointer, method: String, version: String, rawTarget: String
    ) throws(Refusal) -> (Request.Method, Target) {
        guard version == "HTTP/1.1" || version == "HTTP/1.0" else {
            throw Refusal(
                status: 505, reason: "HTTP/1.0 and HTTP/1.1 are spoken here, not \(version)")
        }
        guard let method = Request.Method(rawValue: method) else {
            throw Refusal(status: 405, reason: "only GET and HEAD are answered here")
        }
        guard rawTarget.utf8.count <= longestTarget else {
            throw Refusal(status: 414, reason: "the address is longer than \(longestTarget) bytes")
        }
        unsafe try checkFields(HeaderFields(of: connection), version: version)
        guard let target = Target(rawTarget) else {
            throw Refusal(status: 400, reason: "the address is malformed")
        }
        return (method, target)
    }

    private static func checkFields(_ fields: HeaderFields, version: String) throws(Refusal) {
        var hosts = 0
        for (name, value) in fields {
            guard !name.isEmpty, name.utf8.allSatisfy(isTokenByte) else {
                throw Refusal(status: 400, reason: "a header name is malformed")
            }
            guard value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7f || $0 == 0x09 }) else {
                throw Refusal(status: 400, reason: "the header \(name) holds control characters")
            }
            switch name.lowercased() {
            case "host": hosts += 1
            case "content-length" where value != "0":
                throw Refusal(status: 400, reason: "a GET or HEAD request has no body")
            case "transfer-encoding":
                throw Refusal(status: 400, reason: "a GET or HEAD request has no body")
            default: break
            }
        }
        guard hosts == 1 || hosts == 0 && version == "HTTP/1.0" else {
            throw Refusal(status: 400, reason: "a request has exactly one Host")
        }
    }

    /// `tchar` of RFC 9110, section 5.6.2.
    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }
}
