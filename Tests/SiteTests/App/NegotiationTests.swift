import Testing

@testable import Site

@Suite struct NegotiationTests {
    @Test(arguments: [
        ("\"a\"", ["\"a\""], true),
        ("\"a\"", ["\"b\", \"a\""], true),
        ("\"a\"", ["\"b\"", "W/\"a\""], true),
        ("\"a\"", ["*"], true),
        ("\"a\"", ["\"ab\"", "a", ""], false),
        ("\"a-gz\"", ["\"a\""], false),
    ])
    func `entity tags match weakly, in lists and in several fields`(
        tag: String, fields: [String], expected: Bool
    ) {
        let list = Array(fields.joined(separator: ",").utf8)
        #expect(EntityTag(tag).matches(list.span) == expected)
    }

    @Test(arguments: [
        (nil, false), ("", false), ("gzip", true), ("gzip, deflate, br", true), ("br", false),
        ("GZIP", true), ("x-gzip", true), ("*", true), ("gzip;q=0", false),
        ("gzip; q=0.000", false),
        ("gzip;q=0.5", true), ("*;q=0", false), ("gzip;q=0, *", false), ("identity, *;q=0.1", true),
        ("gzipped", false),
    ])
    func `gzip is sent only to who accepts it`(field: String?, expected: Bool) {
        #expect(Self.accepted(field).allowsGzip == expected)
    }

    @Test(arguments: [
        (nil, false), ("gzip", false), ("br", true), ("gzip, deflate, br", true),
        ("gzip, deflate, br, zstd", true), ("deflate, br, gzip", true), ("BR;q=1.0", true),
        ("br;q=0", false), ("br;q=0.5, gzip", false), ("br;q=0.5, gzip;q=0.5", true), ("*", true),
        ("br;q=0, *", false), ("br;q=x", false), ("brotli", false),
    ])
    func `brotli is sent to who accepts it and does not want gzip more`(
        field: String?, expected: Bool
    ) {
        #expect(Self.accepted(field).prefersBrotli == expected)
    }

    private static func accepted(_ field: String?) -> AcceptEncoding {
        field.map { AcceptEncoding(Array($0.utf8).span) } ?? .none
    }

    @Test func `what was percent-encoded stays one segment`() {
        #expect(PercentEncoding.encode("a b/é?") == "a%20b%2F%C3%A9%3F")
    }
}
