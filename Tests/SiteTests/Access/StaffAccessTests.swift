import Guidance
import Testing

@testable import Site

@Suite struct StaffAccessTests {
    private let now = Instant(secondsSinceEpoch: 1_795_000_000)
    private let somebody = IPAddress("192.0.2.1")

    private func access() throws -> StaffAccess {
        StaffAccess(tokens: [try #require(StaffToken("correct-horse-battery\n"))])
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
        let verdict = try access().verdict(authorization: field, from: somebody, at: now)
        #expect(verdict == expected)
    }

    @Test func `without a token nobody is let in`() {
        let closed = StaffAccess()
        #expect(closed.verdict(authorization: nil, from: somebody, at: now) == .closed)
        #expect(closed.verdict(authorization: "Bearer ", from: somebody, at: now) == .closed)
    }

    @Test func `each of several tokens opens`() throws {
        let tokens = try StaffTokenFile.read(
            "# old\r\ncorrect-horse-battery\r\n\n  #new\n another-token-for-all\t")
        let access = StaffAccess(tokens: tokens)
        for (token, verdict) in [
            ("correct-horse-battery", StaffAccess.Verdict.granted),
            ("another-token-for-all", .granted), ("# old", .needsToken), ("", .needsToken),
        ] {
            let found = access.verdict(authorization: "Bearer \(token)", from: somebody, at: now)
            #expect(found == verdict, "\(token)")
        }
    }

    @Test(arguments: [
        ("", nil), ("# a note\n\n", nil), ("short", 1), ("\ncorrect-horse-battery\nshort", 3),
        ("two words of some length", 1), ("窓口窓口窓口窓口窓口窓口窓口窓口", 1),
        ("correct-horse-battery # note", 1),
    ])
    func `a line that is no token is named, and not repeated`(text: String, line: Int?) {
        let mistake = #expect(throws: StaffTokenFile.Mistake.self) {
            _ = try StaffTokenFile.read(text)
        }
        #expect(mistake?.line == line)
        #expect(mistake?.reason.contains("short") == false)
    }

    @Test func `what is too short to be a secret is no token`() {
        #expect(StaffToken("") == nil)
        #expect(StaffToken("fifteen-letters") == nil)
        #expect(StaffToken("sixteen letters with spaces") == nil)
        #expect(StaffToken("\u{7a93}\u{53e3}-is-not-for-headers") == nil)
    }

    @Test func `ten wrong tokens make a client wait, and the right one never`() throws {
        let access = try access()
        func knock(_ field: String, _ address: String, after seconds: Int = 0)
            -> StaffAccess.Verdict
        {
            access.verdict(
                authorization: field, from: IPAddress(address), at: now.adding(seconds: seconds))
        }
        let (wrong, right) = ("Bearer wrong", "Bearer correct-horse-battery")
        for _ in 0..<10 { #expect(knock(wrong, "192.0.2.1") == .needsToken) }
        #expect(knock(wrong, "192.0.2.1", after: 60) == .tooManyTries(secondsToWait: 240))
        #expect(knock(right, "192.0.2.1", after: 60) == .granted)
        #expect(knock(wrong, "192.0.2.1", after: 60) == .tooManyTries(secondsToWait: 240))
        #expect(knock(wrong, "::ffff:192.0.2.1", after: 60) == .tooManyTries(secondsToWait: 240))
        #expect(knock(wrong, "192.0.2.2", after: 60) == .needsToken)
        #expect(knock(wrong, "192.0.2.1", after: 300) == .needsToken)
        // The clock is turned back by a day: nobody waits for a day.
        #expect(knock(wrong, "192.0.2.2", after: -Instant.secondsPerDay) == .needsToken)
    }

    @Test func `a network of version 6 is one client`() throws {
        let access = try access()
        func knock(_ address: String) -> StaffAccess.Verdict {
            access.verdict(authorization: "Bearer wrong", from: IPAddress(address), at: now)
        }
        for number in 0..<10 { #expect(knock("2001:db8:0:1::\(number)") == .needsToken) }
        #expect(knock("2001:db8:0:1:ffff::") == .tooManyTries(secondsToWait: 300))
        #expect(knock("2001:db8:0:2::") == .needsToken)
    }

    @Test func `tries from everywhere do not fill the memory`() {
        let tries = FailedTries()
        for number in 0..<25_000 {
            #expect(tries.add(.v4(UInt32(number)), at: now) == nil)
        }
        #expect(tries.count <= 10_000)
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
