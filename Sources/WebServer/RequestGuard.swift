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
    static let mostParameters = 100

    /// The first line of a request as libmicrohttpd took it apart, in the connection's own bytes.
    @safe struct FirstLine {
        let method: String
        let rawTarget: RawTarget
        /// Where the target begins; a NUL stands in place of its `?`.
        private let target: UnsafePointer<CChar>
        private let versionStart: UnsafePointer<CChar>

        init(
            method: String, rawTarget: RawTarget, target: UnsafePointer<CChar>,
            version: UnsafePointer<CChar>
        ) {
            (self.method, self.rawTarget) = (method, rawTarget)
            unsafe self.target = target
            unsafe versionStart = version
        }

        /// Whether target and version stand side by side, with nothing hidden behind a NUL.
        var isWhole: Bool { unsafe target + rawTarget.bytes.count + 1 == versionStart }

        var version: String { unsafe String(cString: versionStart) }
        var isVersion11: Bool { unsafe strcmp(versionStart, "HTTP/1.1") == 0 }
        var isVersion10: Bool { unsafe strcmp(versionStart, "HTTP/1.0") == 0 }

        /// Where the line after this one begins.
        var end: UnsafePointer<CChar> { unsafe versionStart + strlen(versionStart) + 2 }
    }

    /// Bytes of the longest form.
    static let longestForm = 4_000

    /// The method and target of a request whose headers are in order.
    /// - Parameters:
    ///   - line: its first line.
    ///   - fields: its header fields.
    ///   - takesForms: whether a form may be sent to a path.
    /// - Returns: the method, the target taken apart, and what chooses the form of the answer.
    /// - Throws: `Refusal` for everything else, with the status and reason to answer.
    static func admit(
        _ line: FirstLine, _ fields: FieldCheck, takesForms: (String) -> Bool
    ) throws(Refusal) -> RequestState.Admitted {
        guard line.isVersion11 || line.isVersion10 else {
            throw Refusal(
                status: 505, reason: "HTTP/1.0 and HTTP/1.1 are spoken here, not \(line.version)")
        }
        let method = try method(line.method)
        guard line.rawTarget.bytes.count <= longestTarget else {
            throw Refusal(status: 414, reason: "the address is longer than \(longestTarget) bytes")
        }
        guard line.isWhole else {
            throw Refusal(status: 400, reason: "the first line is malformed")
        }
        try check(fields, needsHost: line.isVersion11)
        guard let target = Target(line.rawTarget) else {
            throw Refusal(status: 400, reason: "the address is malformed")
        }
        guard target.parameterCount <= mostParameters else {
            throw Refusal(
                status: 400, reason: "the query has more than \(mostParameters) parameters")
        }
        if method == .post {
            guard takesForms(target.path) else { throw notAllowed }
            try checkForm(fields)
        } else if fields.hasTransferEncoding || (fields.contentLength ?? 0) != 0 {
            throw Refusal(status: 400, reason: "a GET or HEAD request has no body")
        }
        return RequestState.Admitted(
            method: method, target: target, fields: fields.negotiation,
            isVersion11: line.isVersion11)
    }

    private static let notAllowed = Refusal(
        status: 405, reason: "only GET and HEAD are answered here")

    /// A form is short and says how long it is.
    private static func checkForm(_ fields: FieldCheck) throws(Refusal) {
        if fields.hasTransferEncoding {
            throw Refusal(status: 400, reason: "a form is not sent in chunks")
        }
        guard let length = fields.contentLength else {
            throw Refusal(status: 411, reason: "a form says how long it is")
        }
        if length < 0 { throw Refusal(status: 400, reason: "the Content-Length is malformed") }
        if length > longestForm {
            throw Refusal(status: 413, reason: "a form has at most \(longestForm) bytes")
        }
    }

    private static func method(_ name: String) throws(Refusal) -> Request.Method {
        if let method = Request.Method(rawValue: name) { return method }
        switch name {
        case "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "QUERY":
            throw notAllowed
        case _ where name.isEmpty || !name.utf8.allSatisfy(TokenByte.isValid):
            throw Refusal(status: 400, reason: "the method is malformed")
        default: throw Refusal(status: 501, reason: "only GET and HEAD are known here")
        }
    }

    private static func check(_ fields: FieldCheck, needsHost: Bool) throws(Refusal) {
        if fields.count > FieldCheck.mostFields {
            throw Refusal(
                status: 431, reason: "there are more than \(FieldCheck.mostFields) headers")
        }
        if fields.hasMalformedName {
            throw Refusal(status: 400, reason: "a header name is malformed")
        }
        if fields.hasTornLines {
            throw Refusal(
                status: 400, reason: "a header is folded, holds a NUL or does not end in CR LF")
        }
        if fields.hasControlCharacter {
            throw Refusal(status: 400, reason: "a header holds control characters")
        }
        guard fields.hosts == 1 || fields.hosts == 0 && !needsHost else {
            throw Refusal(status: 400, reason: "a request has exactly one Host")
        }
        if fields.hasMalformedHost {
            throw Refusal(status: 400, reason: "the Host is malformed")
        }
    }
}
