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
        #expect(EntityTag.matches(tag, fields) == expected)
    }

    @Test(arguments: [
        (nil, false), ("", false), ("gzip", true), ("gzip, deflate, br", true), ("br", false),
        ("GZIP", true), ("x-gzip", true), ("*", true), ("gzip;q=0", false),
        ("gzip; q=0.000", false),
        ("gzip;q=0.5", true), ("*;q=0", false), ("gzip;q=0, *", false), ("identity, *;q=0.1", true),
        ("gzipped", false),
    ])
    func `gzip is sent only to who accepts it`(field: String?, expected: Bool) {
        #expect(AcceptEncoding.allowsGzip(field) == expected)
    }

    @Test func `what was percent-encoded stays one segment`() {
        #expect(PercentEncoding.encode("a b/é?") == "a%20b%2F%C3%A9%3F")
    }
}
