import Guidance
import Testing

@Suite struct HoursFuzzTests {
    /// Small, seeded and the same everywhere, so that a failure can be repeated.
    private struct Generator: RandomNumberGenerator {
        var state: UInt64 = 20_261_121

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private static let seeds = [
        #"Mo-Fr 09:30-20:00; Sa-Su,PH 09:30-17:30; Dec 29-Jan 3 off "年末年始""#, "24/7",
        "2026 Dec 29-2027 Jan 3 off", "Jan 1,Dec 30-31 Mo,We-Fr,PH 00:00-02:00,22:00-24:00",
        "unknown \"電話で\"", "Feb 29 off", "Mo-Fr 22:00-02:00", "week 1-3 sunrise-sunset",
        "Su[2,4],We[-1] 10:00-16:00; PH off", "Dec-Feb Mo[1-2] 10:00-12:00; 2027 Jul-Sep,Mar off",
    ]
    private static let pieces = Array(
        "Mo Tu-Fr,PH; 0123456789:-\"off unknown Dec Feb年é\u{0}\u{202E}/+|[]Su[2,-1]Jul-Sep")

    /// One or two random edits: a character taken out, put in, doubled, or a tail moved.
    private func damaged(_ text: String, _ generator: inout Generator) -> String {
        var characters = Array(text)
        for _ in 0...Int.random(in: 0...1, using: &generator) where !characters.isEmpty {
            let place = Int.random(in: 0..<characters.count, using: &generator)
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: characters.remove(at: place)
            case 1:
                characters.insert(Self.pieces.randomElement(using: &generator) ?? " ", at: place)
            case 2: characters[place] = Self.pieces.randomElement(using: &generator) ?? " "
            case 3: characters += characters[place...]
            default: characters.removeSubrange(place...)
            }
        }
        return String(characters)
    }

    @Test func `whatever is typed is read or refused at a place within it`() throws {
        var generator = Generator()
        let now = try Instant(rfc3339: "2026-11-21T23:40:00+09:00")
        var accepted = 0
        for _ in 0..<8_000 {
            let seed = Self.seeds.randomElement(using: &generator) ?? ""
            let text = damaged(seed, &generator)
            do throws(OpeningHoursError) {
                let hours = try OpeningHours(text)
                accepted += 1
                let change = hours.nextChange(after: now, holidays: .computed)
                let state = hours.state(at: now, holidays: .computed)
                if let change {
                    #expect(change > now)
                    #expect(hours.state(at: change, holidays: .computed) != state, "\(text)")
                }
                _ = hours.warnings
            } catch {
                #expect((0...text.count).contains(error.position), "\(text)")
                #expect(!error.reason.isEmpty)
                if let meant = error.suggestion {
                    #expect((try? OpeningHours(meant)) != nil, "\(text) suggests \(meant)")
                }
            }
        }
        #expect(accepted > 150)
    }
}
