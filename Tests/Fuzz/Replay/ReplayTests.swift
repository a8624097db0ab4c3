import Foundation
import Testing

/// The corpus, and the corpus damaged in a way that is the same on every run.
@Suite struct `Fuzzed parsers` {
    private static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "corpus")

    @Test(arguments: FuzzInputs.all.map { $0.name })
    func `bear everything in their corpus, and what is left of it after damage`(
        name: String
    ) throws {
        let input = try #require(FuzzInputs.all.first { $0.name == name })
        let folder = Self.corpus.appending(path: name)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(files.count >= 5)
        let seeds = try files.map { [UInt8](try Data(contentsOf: folder.appending(path: $0))) }
        seeds.forEach(input.take)
        var damage = Damage(seeds: seeds)
        for _ in 0..<600 { input.take(damage.next()) }
    }
}

/// Makes new inputs from old ones, always the same ones in the same order.
private struct Damage {
    private let seeds: [[UInt8]]
    private var random = XorShift()

    init(seeds: [[UInt8]]) { self.seeds = seeds }

    mutating func next() -> [UInt8] {
        var bytes = seeds.randomElement(using: &random) ?? []
        for _ in 0..<Int.random(in: 1...4, using: &random) { change(&bytes) }
        return bytes
    }

    private mutating func change(_ bytes: inout [UInt8]) {
        guard let place = bytes.indices.randomElement(using: &random) else { return }
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(.random(in: 0...255, using: &random), at: place)
        case 3: bytes.insert(contentsOf: bytes[place...].prefix(20), at: place)
        default:
            let other = seeds.randomElement(using: &random) ?? []
            bytes = bytes[..<place] + other.suffix(other.count / 2)
        }
    }
}

/// Marsaglia's generator (https://www.jstatsoft.org/article/view/v008i14).
private struct XorShift: RandomNumberGenerator {
    private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
