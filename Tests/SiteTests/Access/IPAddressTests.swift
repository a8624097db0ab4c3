import Testing

@testable import Site

@Suite struct IPAddressTests {
    @Test(arguments: [
        ("192.0.2.1", "192.0.2.1"), ("0.0.0.0", "0.0.0.0"), ("255.255.255.255", "255.255.255.255"),
        ("::1", "::1"), ("0:0:0:0:0:0:0:1", "::1"), ("2001:DB8::", "2001:db8::"),
        ("::ffff:192.0.2.1", "192.0.2.1"), ("::FFFF:c000:201", "192.0.2.1"),
        ("::192.0.2.1", "::192.0.2.1"), ("::fffe:192.0.2.1", "::fffe:c000:201"),
        ("64:ff9b::192.0.2.1", "64:ff9b::c000:201"),
    ])
    func `an address has one text`(text: String, canonical: String) {
        #expect(IPAddress(text)?.description == canonical)
    }

    @Test(arguments: [
        "", " ", "localhost", "127.beef", "127.1", "127.0.1", "0x7f.0.0.1", "0x7f.1", "2130706433",
        "0177.0.0.1", "127.0.0.01", "127.0.0.256", "127.0.0.1.1", "127.0.0.1.", ".127.0.0.1",
        "127.0.0.1 ", " 127.0.0.1", "127.0.0.1:80", "127.0.0.1/8", "127.0.0.1\0", "127.0.0.1\0x",
        "１２７.0.0.1", "127。0。0。1", "[::1]", "::1%lo", "::1]", ":::1", "::1::", "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9", "12345::", "::g", "-1.0.0.0", "+1.0.0.0", "1e1.0.0.0", "::ffff:127.1",
    ])
    func `what is no address is none`(text: String) {
        #expect(IPAddress(text) == nil)
    }

    @Test(arguments: [
        ("127.0.0.1", true), ("127.255.255.255", true), ("::1", true), ("::ffff:127.0.0.1", true),
        ("126.255.255.255", false), ("128.0.0.0", false), ("::", false), ("::2", false),
        ("::127.0.0.1", false), ("::ffff:128.0.0.1", false), ("0.0.0.0", false),
        ("64:ff9b::127.0.0.1", false), ("fe80::1", false), ("1::1", false),
    ])
    func `some addresses stand for this machine`(text: String, expected: Bool) throws {
        #expect(try #require(IPAddress(text)).isLoopback == expected)
    }
}

@Suite struct AddressRangeTests {
    @Test(arguments: [
        ("192.0.2.1", "192.0.2.1", true), ("192.0.2.1", "192.0.2.2", false),
        ("192.0.2.1", "::ffff:192.0.2.1", true), ("::ffff:192.0.2.1", "192.0.2.1", true),
        ("10.0.0.0/8", "10.255.255.255", true), ("10.0.0.0/8", "11.0.0.0", false),
        ("10.0.0.0/8", "9.255.255.255", false), ("::ffff:10.0.0.0/104", "10.1.2.3", true),
        ("::ffff:10.0.0.0/104", "11.1.2.3", false), ("192.0.2.0/31", "192.0.2.1", true),
        ("192.0.2.0/31", "192.0.2.2", false), ("128.0.0.0/1", "192.0.2.1", true),
        ("128.0.0.0/1", "127.0.0.1", false), ("192.0.2.1/32", "192.0.2.1", true),
        ("2001:db8::/32", "2001:db8:ffff::1", true), ("2001:db8::/32", "2001:db9::", false),
        ("::1/128", "::1", true), ("::1", "::2", false), ("8000::/1", "ffff::", true),
        // A network of version 6 holds no address of version 4, however it is written.
        ("::/8", "10.1.2.3", false), ("::/8", "::ffff:10.1.2.3", false), ("::/8", "::1", true),
    ])
    func `a network holds the addresses that begin like it`(
        range: String, address: String, expected: Bool
    ) throws {
        let address = try #require(IPAddress(address))
        #expect(try AddressRange(range).contains(address) == expected)
    }

    @Test(arguments: [
        ("", "no IP address"), ("/8", "no IP address"), ("example", "no IP address"),
        ("10.0.0.0/", "0 to 32"), ("10.0.0.0/33", "0 to 32"), ("10.0.0.0/-8", "0 to 32"),
        ("10.0.0.0/+8", "0 to 32"), ("10.0.0.0/8 ", "0 to 32"), ("10.0.0.0/8/8", "0 to 32"),
        ("10.0.0.0/99999999999999999999", "0 to 32"), ("10.0.0.0/255.0.0.0", "0 to 32"),
        ("::/129", "0 to 128"), ("::ffff:10.0.0.0/95", "96 to 128"),
        ("10.0.0.1/8", "write 10.0.0.0/8"), ("2001:db8::1/64", "write 2001:db8::/64"),
        ("::ffff:10.0.0.1/104", "write 10.0.0.0/8"),
        ("0.0.0.0/0", "everybody"), ("::/0", "everybody"), ("::ffff:0:0/96", "everybody"),
    ])
    func `what is no network is explained`(text: String, reason: String) {
        let mistake = #expect(throws: AddressRange.Mistake.self) { _ = try AddressRange(text) }
        #expect(mistake?.reason.contains(reason) == true, "\(mistake?.reason ?? "")")
    }
}
