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
    /// Whether it is of HTTP/1.1, not 1.0.
    package let isVersion11: Bool
    /// The target as it was sent.
    package var rawTarget: RawTarget { target.raw }
    private let target: Target
    private let connection: OpaquePointer?
    private let fields: NegotiationFields
    private let form: [UInt8]

    init(_ admitted: RequestState.Admitted, form: [UInt8], connection: OpaquePointer) {
        (method, target, fields) = (admitted.method, admitted.target, admitted.fields)
        isVersion11 = admitted.isVersion11
        self.form = form
        unsafe self.connection = connection
    }

    /// The program's own request: GET, without header fields and address.
    /// - Parameter target: as a client would send it; nil comes of one that no client may send.
    package init?(target: RawTarget) {
        guard let target = Target(target) else { return nil }
        (method, self.target, fields, form) = (.get, target, NegotiationFields(), [])
        isVersion11 = true
        unsafe connection = nil
    }

    /// Percent-decoded once; begins with a slash; without `.` and `..`.
    package var path: String { target.path }

    /// Whether there is a query string at all.
    package var hasQuery: Bool { target.hasQuery }

    /// The query string as it was sent, without its question mark; printable ASCII.
    package var queryText: String { target.query }

    /// The pairs of the query string.
    package var queryPairs: QueryPairs { target.pairs }

    /// The first value of a query parameter, or nil.
    package func query(_ name: String) -> String? { target.pairs.value(of: name) }

    /// The header fields that choose among the forms of an answer.
    package enum NegotiationField: Sendable {
        case acceptEncoding
        case ifNoneMatch
    }

    /// What `read` makes of a field's bytes; nil when the field was not sent.
    package func read<Value>(
        _ field: NegotiationField, _ read: (Span<UInt8>) -> Value
    ) -> Value? {
        if field == .ifNoneMatch, fields.hasSeveralTags {
            return read(Array(headers("If-None-Match").joined(separator: ",").utf8).span)
        }
        guard let value = unsafe fields.value(field) else { return nil }
        let bytes = unsafe UnsafeRawBufferPointer(start: value, count: strlen(value))
        return unsafe read(bytes.bindMemory(to: UInt8.self).span)
    }

    /// The pairs of a form that was sent, in order, decoded; none unless it is URL-encoded.
    package var formItems: [(name: String, value: String)] {
        let type = header("Content-Type")?.lowercased() ?? ""
        guard type.hasPrefix("application/x-www-form-urlencoded"),
            String(validating: form, as: UTF8.self) != nil
        else { return [] }
        return QueryPairs(in: form, from: 0).items
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

    /// The names of all header fields, in order, as they were sent.
    package var fieldNames: [String] {
        unsafe connection.map { unsafe HeaderFields(of: $0).map(\.name) } ?? []
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

extension Request.Method {
    /// A method's name, without making a text of the usual ones.
    static func text(of name: UnsafePointer<CChar>) -> String {
        unsafe strcmp(name, "GET") == 0 ? Self.get.rawValue : String(cString: name)
    }
}
