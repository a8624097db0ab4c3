import CMicrohttpd
import Glibc

/// What a client asks for; a view that is valid during the handler's call and must not be kept.
///
/// Safe to use: it holds libmicrohttpd's connection, reads from it only, and is neither Sendable nor
/// handed out beyond the handler.
@safe package struct Request {
    package enum Method: String, Sendable {
        case get = "GET"
        case head = "HEAD"
        case post = "POST"
    }

    package let method: Method
    /// Percent-decoded once; begins with a slash; without `.` and `..`.
    package let path: String
    private let target: Target
    private let connection: OpaquePointer?

    private let form: [UInt8]

    init(method: Method, target: Target, form: [UInt8] = [], connection: OpaquePointer) {
        (self.method, self.target, path) = (method, target, target.path)
        self.form = form
        unsafe self.connection = connection
    }

    /// The program's own request: GET, without header fields and address.
    /// - Parameter target: path and query, as a client would send them; nil comes of one that no
    ///   client may send.
    package init?(target: String) {
        guard let target = Target(target) else { return nil }
        (method, self.target, path, form) = (.get, target, target.path, [])
        unsafe connection = nil
    }

    /// Whether there is a query string at all.
    package var hasQuery: Bool { !target.query.isEmpty }

    /// The pairs of the query string in order, decoded.
    package var queryItems: [(name: String, value: String)] { target.items }

    /// The first value of a query parameter, or nil.
    package func query(_ name: String) -> String? {
        target.items.first { $0.name == name }?.value
    }

    /// The pairs of a form that was sent, in order, decoded; none unless it is URL-encoded.
    package var formItems: [(name: String, value: String)] {
        let type = header("Content-Type")?.lowercased() ?? ""
        guard type.hasPrefix("application/x-www-form-urlencoded"),
            let text = String(validating: form, as: UTF8.self)
        else { return [] }
        return Target.items(of: text)
    }

    /// The first header field with this name, in any case, or nil.
    package func header(_ name: String) -> String? {
        guard let connection = unsafe connection,
            let value = unsafe MHD_lookup_connection_value(connection, .HEADER_KIND, name)
        else { return nil }
        return unsafe String(cString: value)
    }

    /// The values of all header fields with this name, in order.
    package func headers(_ name: String) -> [String] {
        // One look-up answers for the many requests that have none.
        guard header(name) != nil, let connection = unsafe connection else { return [] }
        return unsafe HeaderFields(of: connection).filter {
            $0.name.lowercased() == name.lowercased()
        }
        .map(\.value)
    }

    /// The client's address, without its port; empty when it has none.
    package var remoteAddress: String {
        unsafe connection.map { unsafe RemoteAddress.text(of: $0) } ?? ""
    }
}

/// All header fields of a request.
struct HeaderFields: Sequence {
    private var fields: [(name: String, value: String)] = []

    init(of connection: OpaquePointer) {
        unsafe withUnsafeMutablePointer(to: &fields) { fields in
            _ = unsafe MHD_get_connection_values(
                connection, .HEADER_KIND,
                { context, _, name, value in
                    guard let context = unsafe context, let name = unsafe name else {
                        return MHD_Result.YES
                    }
                    let fields = unsafe context.assumingMemoryBound(
                        to: [(name: String, value: String)].self)
                    let text = unsafe value.map { unsafe String(cString: $0) } ?? ""
                    unsafe fields.pointee.append((String(cString: name), text))
                    return MHD_Result.YES
                }, fields)
        }
    }

    func makeIterator() -> IndexingIterator<[(name: String, value: String)]> {
        fields.makeIterator()
    }
}

enum RemoteAddress {
    static func text(of connection: OpaquePointer) -> String {
        guard let address = unsafe madoguchi_client_address(connection) else { return "" }
        var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        let length =
            unsafe address.pointee.sa_family == sa_family_t(AF_INET6)
            ? MemoryLayout<sockaddr_in6>.size : MemoryLayout<sockaddr_in>.size
        guard
            unsafe getnameinfo(
                address, socklen_t(length), &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST)
                == 0
        else { return "" }
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
