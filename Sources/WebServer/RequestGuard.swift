import CMicrohttpd
import Glibc

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
        unsafe try check(FieldCheck(connection), version: version)
        guard let target = Target(rawTarget) else {
            throw Refusal(status: 400, reason: "the address is malformed")
        }
        return (method, target)
    }

    private static func check(_ fields: FieldCheck, version: String) throws(Refusal) {
        if fields.hasMalformedName {
            throw Refusal(status: 400, reason: "a header name is malformed")
        }
        if fields.hasControlCharacter {
            throw Refusal(status: 400, reason: "a header holds control characters")
        }
        if fields.announcesBody {
            throw Refusal(status: 400, reason: "a GET or HEAD request has no body")
        }
        guard fields.hosts == 1 || fields.hosts == 0 && version == "HTTP/1.0" else {
            throw Refusal(status: 400, reason: "a request has exactly one Host")
        }
    }
}

/// What is looked for in all header fields, in one pass over libmicrohttpd's own bytes: this runs
/// for every request, so it makes no strings.
private struct FieldCheck {
    var hosts = 0
    var announcesBody = false
    var hasMalformedName = false
    var hasControlCharacter = false

    init(_ connection: OpaquePointer) {
        unsafe withUnsafeMutablePointer(to: &self) { pointer in
            _ = unsafe MHD_get_connection_values(
                connection, .HEADER_KIND,
                { context, _, name, value in
                    guard let context = unsafe context, let name = unsafe name else { return .YES }
                    let check = unsafe context.assumingMemoryBound(to: FieldCheck.self)
                    unsafe check.pointee.add(name, value)
                    return .YES
                }, pointer)
        }
    }

    private mutating func add(_ name: UnsafePointer<CChar>, _ value: UnsafePointer<CChar>?) {
        var length = 0
        while unsafe name[length] != 0 {
            if unsafe !FieldCheck.isTokenByte(UInt8(bitPattern: name[length])) {
                hasMalformedName = true
            }
            length += 1
        }
        if length == 0 { hasMalformedName = true }
        if let value = unsafe value { unsafe checkCharacters(of: value) }
        switch length {
        case 4 where unsafe strcasecmp(name, "host") == 0: hosts += 1
        case 14 where unsafe strcasecmp(name, "content-length") == 0:
            if let value = unsafe value, unsafe strcmp(value, "0") == 0 { return }
            announcesBody = true
        case 17 where unsafe strcasecmp(name, "transfer-encoding") == 0: announcesBody = true
        default: break
        }
    }

    private mutating func checkCharacters(of value: UnsafePointer<CChar>) {
        var index = 0
        while unsafe value[index] != 0 {
            let byte = unsafe UInt8(bitPattern: value[index])
            if byte < 0x20 && byte != 0x09 || byte == 0x7f { hasControlCharacter = true }
            index += 1
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
