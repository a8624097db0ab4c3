import Testing

@testable import Site

@Suite struct LocalRequestTests {
    @Test(arguments: [
        ("localhost", true), ("localhost:8080", true), ("LocalHost:1", true),
        ("127.0.0.1", true), ("127.1.2.3:65535", true), ("[::1]", true), ("[::1]:8080", true),
        ("", false), ("evil.example", false), ("a.localhost", false), ("localhost.", false),
        ("localhost.evil", false), ("127.0.0.1.evil.example", false), ("127.beef", false),
        ("127.0.0.1.", false), ("127.1", false), ("0x7f.1", false), ("2130706433", false),
        ("192.0.2.1:8080", false), ("0.0.0.0", false), ("::1", false), ("[::1", false),
        ("[::1]x", false), ("[::2]", false), ("[::ffff:127.0.0.1]", false), ("[127.0.0.1]", false),
        ("[localhost]", false), ("localhost:", false), ("localhost:0", false),
        ("localhost:99999", false), ("localhost:80:80", false), ("localhost:+80", false),
        ("localhost:８０", false), ("user@localhost", false), ("localhost/", false),
        ("ｌocalhost", false), ("loca\u{006c}\u{0301}host", false), ("localho\u{017f}t", false),
        ("\u{4c}\u{2f}calhost", false), ("localhost\0", false), (" localhost", false),
    ])
    func `exact names alone stand for this machine`(host: String, expected: Bool) {
        #expect(LocalRequest.isLoopback(host: host) == expected)
    }

    private func isDirect(
        peer: String = "127.0.0.1", isVersion11: Bool = true, host: String? = "localhost",
        _ names: [String] = []
    ) -> Bool {
        LocalRequest(
            peer: IPAddress(peer), isVersion11: isVersion11, host: host,
            fieldNames: ["Host", "User-Agent", "Accept", "Sec-Fetch-Site"] + names
        ).isDirect
    }

    @Test func `a browser at this machine asks directly`() {
        #expect(isDirect())
        #expect(isDirect(peer: "::1", host: "[::1]:8080"))
        #expect(isDirect(peer: "::ffff:127.0.0.1"))
    }

    @Test func `others do not`() {
        #expect(!isDirect(peer: "192.0.2.1"))
        #expect(!isDirect(peer: ""))
        #expect(!isDirect(isVersion11: false))
        #expect(!isDirect(host: nil))
        #expect(!isDirect(host: "madoguchi.example"))
        for name in ["X-Forwarded-For", "via", "FORWARDED", "x-real-ip", "CF-Ray", "X-Envoy-Peer"] {
            #expect(!isDirect([name]), "\(name)")
        }
    }
}
