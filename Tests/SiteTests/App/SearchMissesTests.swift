import ContentStore
import Foundation
import Guidance
import Synchronization
import Testing

@testable import Site

@Suite struct SearchMissesTests {
    private let now = Instant(secondsSinceEpoch: 1_795_000_000)

    /// Runs `body` with a file of its own.
    private func withFile(_ body: (String) throws -> Void) throws {
        let directory = FileManager.default.temporaryDirectory
            .appending(path: "search-misses-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        try body(directory.appending(path: "misses.sqlite").path)
    }

    private func misses(_ path: String, limit: Int = SearchMissStore.limit) -> SearchMisses {
        SearchMisses {
            () throws(CountFileError) in
            try SearchMissStore(path: path, limit: limit)
        } report: {
            Issue.record("\($0)")
        }
    }

    private func rows(_ counts: [SearchMiss.Count]) -> [String] {
        counts.map { "\($0.language.tag) \($0.query) \($0.count) \($0.lastDay)" }
    }

    @Test func `tells what was typed three times, over days, most often first`() throws {
        try withFile { path in
            let misses = misses(path)
            for day in 0..<3 {
                let then = now.adding(seconds: day * Instant.secondsPerDay)
                misses.add("Pizza", in: .english, at: then, .japan)
                misses.add("pizza ", in: .english, at: then, .japan)
                misses.add("ラーメン", in: .japanese, at: then, .japan)
            }
            misses.add("sushi", in: .english, at: now, .japan)
            misses.add("sushi", in: .english, at: now, .japan)
            let last = now.date(in: .japan).adding(days: 2)
            #expect(
                rows(misses.counts(on: last)) == ["en pizza 6 \(last)", "ja ラーメン 3 \(last)"])
        }
    }

    @Test func `forgets what is older than ninety days`() throws {
        try withFile { path in
            let misses = misses(path, limit: 1)
            for _ in 0..<3 { misses.add("pizza", in: .english, at: now, .japan) }
            #expect(misses.counts(on: now.date(in: .japan).adding(days: 90)).count == 1)
            #expect(misses.counts(on: now.date(in: .japan).adding(days: 91)).isEmpty)
            let later = now.adding(seconds: 91 * Instant.secondsPerDay)
            for _ in 0..<3 { misses.add("sushi", in: .english, at: later, .japan) }
            #expect(misses.counts(on: later.date(in: .japan)).map(\.query) == ["sushi"])
        }
    }

    @Test func `counts so many a minute`() throws {
        try withFile { path in
            let misses = misses(path)
            for _ in 0..<(SearchMisses.perMinute + 50) {
                misses.add("pizza", in: .english, at: now, .japan)
            }
            misses.add("pizza", in: .english, at: now.adding(seconds: 60), .japan)
            #expect(
                misses.counts(on: now.date(in: .japan)).map(\.count) == [SearchMisses.perMinute + 1]
            )
        }
    }

    @Test func `reports a store that fails and goes on`() throws {
        try withFile { path in
            let reports = Mutex(0)
            try Data("not a database".utf8).write(to: URL(fileURLWithPath: path))
            let misses = SearchMisses {
                () throws(CountFileError) in
                try SearchMissStore(path: path)
            } report: { _ in
                reports.withLock { $0 += 1 }
            }
            misses.add("pizza", in: .english, at: now, .japan)
            #expect(misses.counts(on: now.date(in: .japan)).isEmpty)
            #expect(reports.withLock { $0 } == 1)
        }
    }
}
