import Guidance
import Testing

@testable import Site

@Suite struct StaffAccessTests {
    private let now = Instant(secondsSinceEpoch: 1_795_000_000)

    private func access() throws -> StaffAccess {
        let token: StaffToken = try #require(StaffToken("correct-horse-battery\n"))
        return StaffAccess(token: token)
    }

    @Test(arguments: [
        ("Bearer correct-horse-battery", StaffAccess.Verdict.granted),
        ("bearer  correct-horse-battery", .granted),
        // anybody:correct-horse-battery, and :correct-horse-battery
        ("Basic YW55Ym9keTpjb3JyZWN0LWhvcnNlLWJhdHRlcnk=", .granted),
        ("basic OmNvcnJlY3QtaG9yc2UtYmF0dGVyeQ==", .granted),
        ("Bearer correct-horse-batterz", .needsToken),
        ("Bearer correct-horse-batter", .needsToken),
        ("Bearer correct-horse-battery2", .needsToken),
        ("Bearer ", .needsToken), ("Bearer", .needsToken), ("", .needsToken),
        ("Digest correct-horse-battery", .needsToken),
        // correct-horse-battery without a user's colon; broken padding
        ("Basic Y29ycmVjdC1ob3JzZS1iYXR0ZXJ5", .needsToken),
        ("Basic YW55Ym9keTpjb3JyZWN0LWhvcnNlLWJhdHRlcnk", .needsToken),
    ])
    func `the token opens as password and as bearer`(
        field: String, expected: StaffAccess.Verdict
    ) throws {
        let verdict = try access().verdict(authorization: field, from: "192.0.2.1", at: now)
        #expect(verdict == expected)
    }

    @Test func `without a token nobody elsewhere is let in`() {
        let closed = StaffAccess()
        #expect(closed.verdict(authorization: nil, from: "192.0.2.1", at: now) == .refused)
        #expect(closed.verdict(authorization: "Bearer ", from: "192.0.2.1", at: now) == .refused)
    }

    @Test func `what is too short to be a secret is no token`() {
        #expect(StaffToken("") == nil)
        #expect(StaffToken("fifteen-letters") == nil)
        #expect(StaffToken("sixteen letters with spaces") == nil)
        #expect(StaffToken("\u{7a93}\u{53e3}-is-not-for-headers") == nil)
    }

    @Test func `ten wrong tokens make an address wait, and no other address`() throws {
        let access = try access()
        func knock(_ field: String, _ address: String, after seconds: Int = 0)
            -> StaffAccess.Verdict
        {
            access.verdict(
                authorization: field, from: address, at: now.adding(seconds: seconds))
        }
        for _ in 0..<10 { #expect(knock("Bearer wrong", "192.0.2.1") == .needsToken) }
        let right = "Bearer correct-horse-battery"
        #expect(knock(right, "192.0.2.1", after: 60) == .tooManyTries(secondsToWait: 240))
        #expect(knock(right, "192.0.2.2", after: 60) == .granted)
        #expect(knock(right, "192.0.2.1", after: 300) == .granted)
    }

    @Test(arguments: [
        ("localhost", true), ("localhost:8080", true), ("a.localhost", true), ("127.0.0.1", true),
        ("127.1.2.3:80", true), ("[::1]", true), ("[::1]:8080", true), ("LOCALHOST", true),
        ("evil.example", false), ("127.0.0.1.evil.example", false), ("localhost.evil", false),
        ("192.0.2.1:8080", false), ("", false),
    ])
    func `only names of this machine stand for it`(host: String, expected: Bool) {
        #expect(LoopbackAddress.matchesHost(host) == expected)
    }

    @Test(arguments: [
        ("", ""), ("Zg==", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("Zm9vYmFy", "foobar"),
        ("Zg", nil), ("Zg=", nil), ("Z===", nil), ("Zm9v\n", nil), ("Zm-v", nil), ("=Zg=", nil),
    ])
    func `base64 is read as RFC 4648 writes it`(text: String, expected: String?) {
        let decoded = Base64.decode(text[...]).map { String(decoding: $0, as: UTF8.self) }
        #expect(decoded == expected)
    }
}
