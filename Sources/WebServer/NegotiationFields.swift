import CMicrohttpd

/// The header fields that choose among the forms of an answer, found while all fields are looked at.
///
/// Safe to use: the pointers lead into the connection's own memory, where libmicrohttpd leaves them
/// until the request is complete; no value outlives that.
@safe struct NegotiationFields {
    private var acceptEncoding: UnsafePointer<CChar>?
    private var ifNoneMatch: UnsafePointer<CChar>?
    /// There is more than one field of tags, and only all of them together mean something.
    private(set) var hasSeveralTags = false

    init() {
        unsafe acceptEncoding = nil
        unsafe ifNoneMatch = nil
    }

    /// Takes the first field.
    mutating func setAcceptEncoding(_ value: UnsafePointer<CChar>) {
        if unsafe acceptEncoding == nil { unsafe acceptEncoding = value }
    }

    mutating func addIfNoneMatch(_ value: UnsafePointer<CChar>) {
        if unsafe ifNoneMatch != nil { hasSeveralTags = true }
        unsafe ifNoneMatch = value
    }

    /// The value of a field, or nil when it was not sent.
    func value(_ field: Request.NegotiationField) -> UnsafePointer<CChar>? {
        switch field {
        case .acceptEncoding: unsafe acceptEncoding
        case .ifNoneMatch: unsafe ifNoneMatch
        }
    }
}
