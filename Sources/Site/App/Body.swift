import Guidance

/// What a page or an API answer is before it is put on the wire.
struct Body {
    var status = 200
    let mediaType: String
    /// The language of the text; nil when it has none of its own.
    var language: Language?
    let bytes: [UInt8]
    /// For how long caches may keep it; nil: not at all.
    var freshness: Freshness?
    var isImmutable = false
    var variesByLanguage = false
    var headers: [(String, String)] = []

    static func html(_ text: String, language: Language?, status: Int = 200) -> Body {
        Body(
            status: status, mediaType: "text/html; charset=utf-8", language: language,
            bytes: [UInt8](text.utf8))
    }

    static func json(_ json: JSON, status: Int = 200) -> Body {
        Body(status: status, mediaType: "application/json", language: nil, bytes: json.bytes)
    }

    static func text(_ text: String) -> Body {
        Body(mediaType: "text/plain; charset=utf-8", language: nil, bytes: [UInt8](text.utf8))
    }
}

extension Body {
    /// An RFC 9457 problem.
    static func problem(
        status: Int, code: String, title: String, detail: String, field: String? = nil
    ) -> Body {
        var members: [(String, JSON)] = [
            ("type", .string("urn:madoguchi:problem:\(code)")),
            ("title", .string(title)),
            ("status", .number(status)),
            ("detail", .string(detail)),
            ("code", .string(code)),
        ]
        if let field { members.append(("field", .string(field))) }
        return Body(
            status: status, mediaType: "application/problem+json", language: nil,
            bytes: JSON.object(members).bytes)
    }
}
