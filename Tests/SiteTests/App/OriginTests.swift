import Testing

@testable import Site

@Suite struct OriginTests {
    @Test(arguments: [
        "https://madoguchi.example", "http://localhost:8080", "https://xn--6krv70b.example",
        "https://192.0.2.1", "http://[2001:db8::1]:8080", "https://MADOGUCHI.example", "http://a",
    ])
    func `scheme and host are an origin`(text: String) throws {
        #expect(try Origin(text).text == text)
    }

    @Test(arguments: [
        "", "madoguchi.example", "https://", "https:/madoguchi.example", "//madoguchi.example",
        "https://madoguchi.example/", "https://madoguchi.example/path", "https://a?b",
        "https://a#b",
        "ftp://madoguchi.example", "javascript://a", "https://user@madoguchi.example",
        "https://a:b@c", "https://madoguchi.example:", "https://madoguchi.example:0",
        "https://madoguchi.example:99999", "https://madoguchi.example:80:80", "https://a b",
        " https://a", "https://a ", "https://a\n", "https://窓口.example", "https://.example",
        "https://a..b", "https://a.", "https://-a", "https://a-", "https://[::1", "https://[a]",
        "https://[127.0.0.1]", "https://\"><script>", "HTTPS://madoguchi.example",
    ])
    func `anything more is none`(text: String) {
        #expect(throws: Origin.Mistake.self) { _ = try Origin(text) }
    }

    @Test func `without one the address listened on is used`() {
        #expect(Origin(listeningOn: "127.0.0.1", port: 8080).text == "http://127.0.0.1:8080")
        #expect(Origin(listeningOn: "::1", port: 80).text == "http://[::1]:80")
    }
}
