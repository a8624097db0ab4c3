import Guidance
import Testing

@testable import Site

/// Issue 15: a few last digits of a digest decided, so that 1 of 100 wrong passwords opened the desk.
@Suite struct StaffTokenTests {
    private static let letters = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/".utf8)

    /// The same in every run.
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 33)
        }
    }

    private func random(_ numbers: inout Numbers) -> [UInt8] {
        (0..<Int.random(in: 16...40, using: &numbers)).map { _ in
            Self.letters[Int.random(in: 0..<Self.letters.count, using: &numbers)]
        }
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    private func opens(_ token: StaffToken, _ shown: [UInt8]) -> Bool {
        let access = StaffAccess(tokens: [token])
        let field = "Bearer \(text(shown))"
        return access.verdict(
            authorization: field, from: nil, at: Instant(secondsSinceEpoch: 1_795_000_000))
            == .granted
    }

    @Test func `no wrong token opens, of thousands against many tokens`() throws {
        var numbers = Numbers(state: 1)
        for _ in 0..<40 {
            let secret = random(&numbers)
            let token = try #require(StaffToken(text(secret)))
            #expect(opens(token, secret))
            let opening = (0..<250).map { _ in random(&numbers) }.filter { opens(token, $0) }
            #expect(opening.map(text) == [], "against \(text(secret))")
        }
    }

    @Test func `nothing that is nearly a token opens`() throws {
        var numbers = Numbers(state: 2)
        for _ in 0..<40 {
            let secret = random(&numbers)
            let token = try #require(StaffToken(text(secret)))
            let opening = nearMisses(of: secret).filter { opens(token, $0) }
            #expect(opening.map(text) == [], "against \(text(secret))")
        }
    }

    /// One bit, one byte, a beginning, an end, more, turned around and with two bytes exchanged.
    private func nearMisses(of secret: [UInt8]) -> [[UInt8]] {
        var misses: [[UInt8]] = [[], secret + secret, secret.reversed(), Array(secret.sorted())]
        for index in secret.indices {
            var others = (0..<7).map { secret[index] ^ (1 << $0) }
            others += [Self.letters[0], Self.letters[1]]
            for other in others where other > 0x20 && other < 0x7f {
                var miss = secret
                miss[index] = other
                misses.append(miss)
            }
            misses.append(Array(secret[..<index]))
            misses.append(Array(secret[(index + 1)...]))
            misses.append(secret + [secret[index]])
            var swapped = secret
            swapped.swapAt(index, (index + 1) % secret.count)
            misses.append(swapped)
        }
        return misses.filter { $0 != secret }
    }
}
