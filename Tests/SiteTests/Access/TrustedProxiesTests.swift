import Testing

@testable import Site

@Suite struct TrustedProxiesTests {
    private let proxies: TrustedProxies

    init() throws {
        proxies = TrustedProxies(
            try ["127.0.0.1", "10.0.0.0/8", "2001:db8:ffff::/48"].map { text in
                try AddressRange(text)
            })
    }

    // The values of X-Forwarded-For, and the client, when 127.0.0.1 asks.
    @Test(arguments: [
        ([], "127.0.0.1"), ([""], "127.0.0.1"), ([","], "127.0.0.1"),
        (["192.0.2.1"], "192.0.2.1"), ([" 192.0.2.1\t"], "192.0.2.1"),
        (["192.0.2.9, 192.0.2.1"], "192.0.2.1"), (["192.0.2.9", "192.0.2.1"], "192.0.2.1"),
        (["192.0.2.1, 10.0.0.1"], "192.0.2.1"), (["192.0.2.1", "10.0.0.1"], "192.0.2.1"),
        (["192.0.2.9,192.0.2.1,10.0.0.1,10.0.0.2"], "192.0.2.1"),
        (["192.0.2.1, ::ffff:10.0.0.1"], "192.0.2.1"), (["::ffff:192.0.2.1"], "192.0.2.1"),
        (["192.0.2.1, 2001:db8:ffff::1"], "192.0.2.1"), (["2001:DB8::1"], "2001:db8::1"),
        // With ports.
        (["192.0.2.1:4711"], "192.0.2.1"), (["[2001:db8::1]:80"], "2001:db8::1"),
        (["[2001:db8::1]"], "2001:db8::1"), (["192.0.2.1, 10.0.0.1:80"], "192.0.2.1"),
        (["192.0.2.1, [2001:db8:ffff::1]:80"], "192.0.2.1"),
        // All are trusted.
        (["10.0.0.7"], "10.0.0.7"), (["10.0.0.7, 10.0.0.1"], "10.0.0.7"),
        // What is no address ends the walk.
        (["unknown"], "127.0.0.1"), (["192.0.2.1, unknown"], "127.0.0.1"),
        (["192.0.2.1, unknown, 10.0.0.1"], "10.0.0.1"), (["192.0.2.1,, 10.0.0.1"], "10.0.0.1"),
        (["192.0.2.1,"], "127.0.0.1"), (["192.0.2.1:"], "127.0.0.1"),
        (["192.0.2.1:99999"], "127.0.0.1"), (["192.0.2.1:x"], "127.0.0.1"),
        (["[192.0.2.1"], "127.0.0.1"), (["2001:db8::1%eth0"], "127.0.0.1"),
        (["\"192.0.2.1\""], "127.0.0.1"), (["for=192.0.2.1"], "127.0.0.1"),
        (["192.0.2.1;"], "127.0.0.1"), (["192.0.2.1 10.0.0.1"], "127.0.0.1"),
    ])
    func `walks from the right past trusted proxies`(fields: [String], client: String) throws {
        let peer = try #require(IPAddress("127.0.0.1"))
        #expect(proxies.client(of: peer, forwardedFor: fields).description == client)
    }

    @Test func `whoever is no trusted proxy is the client, whatever they claim`() throws {
        let peer = try #require(IPAddress("192.0.2.1"))
        for claim in ["127.0.0.1", "10.0.0.1", "192.0.2.2", "", "x"] {
            #expect(proxies.client(of: peer, forwardedFor: [claim]) == peer)
        }
    }

    @Test func `looks at a few proxies only`() throws {
        let peer = try #require(IPAddress("127.0.0.1"))
        let claims = (0..<1_000).map { "10.0.\($0 / 256).\($0 % 256)" }.joined(separator: ",")
        let client = proxies.client(of: peer, forwardedFor: [claims])
        #expect(client.description == "10.0.3.\(1_000 - 768 - TrustedProxies.mostInARow)")
    }
}
