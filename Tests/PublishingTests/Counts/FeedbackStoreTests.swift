import ContentStore
import Foundation
import Guidance
import Testing

@Suite struct FeedbackStoreTests {
    private let today: CalendarDate

    init() throws { today = try #require(CalendarDate("2026-11-30")) }

    /// Runs `body` with a file of its own that keeps `limit` counts.
    private func withStore(limit: Int, _ body: (FeedbackStore) throws -> Void) throws {
        let directory = FileManager.default.temporaryDirectory
            .appending(path: "feedback-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: directory) }
        try body(
            FeedbackStore(path: directory.appending(path: "feedback.sqlite").path, limit: limit))
    }

    private func feedback(_ page: String, daysAgo days: Int = 0) -> Feedback {
        Feedback(
            day: today.adding(days: -days), language: "ne", page: page, edition: "e",
            answer: .right)
    }

    private func days(in store: FeedbackStore) throws -> Set<CalendarDate> {
        Set(try store.counts(since: today.adding(days: -1_000)).map(\.feedback.day))
    }

    @Test func `counts grow, together and one after the other`() throws {
        try withStore(limit: 10) { store in
            _ = try store.add([feedback("/a"): 2, feedback("/b"): 1])
            _ = try store.add([feedback("/a"): 3])
            let counts = try store.counts(since: today).map { ($0.feedback.page, $0.count) }
            #expect(counts.map(\.0) == ["/a", "/b"])
            #expect(counts.map(\.1) == [5, 1])
        }
    }

    @Test func `in a full file the oldest days make room, whole and a few at once`() throws {
        try withStore(limit: 100) { store in
            for day in 1...20 {
                for page in 0..<5 { _ = try store.add([feedback("/\(page)", daysAgo: day): 1]) }
            }
            #expect(try days(in: store).count == 20)
            let added = try store.add([feedback("/new"): 1])
            #expect(
                added.forgotten
                    == (18...20).reversed().map {
                        today.adding(days: -$0).description
                    })
            #expect(added.leftOut == 0)
            #expect(try days(in: store) == Set((0...17).map { today.adding(days: -$0) }))
            // Known ones never push out others.
            #expect(try store.add([feedback("/0", daysAgo: 17): 1]).forgotten == [])
        }
    }

    @Test func `days that a wrong clock left go first`() throws {
        try withStore(limit: 10) { store in
            for page in 0..<5 {
                _ = try store.add([feedback("/\(page)", daysAgo: -400): 1])
                _ = try store.add([feedback("/\(page)", daysAgo: 3): 1])
            }
            let added = try store.add([feedback("/new"): 1])
            #expect(added.forgotten == [today.adding(days: 400).description])
            #expect(try days(in: store) == [today, today.adding(days: -3)])
        }
    }

    @Test func `one day that fills the file leaves new counts out until the next`() throws {
        try withStore(limit: 10) { store in
            for page in 0..<10 { _ = try store.add([feedback("/\(page)"): 1]) }
            let added = try store.add([feedback("/new"): 3, feedback("/1"): 1])
            #expect(added.leftOut == 3)
            #expect(added.forgotten == [])
            #expect(try store.counts(since: today).map(\.count).reduce(0, +) == 11)
            let next = try store.add([feedback("/new", daysAgo: -1): 1])
            #expect(next.forgotten == [today.description])
            #expect(next.leftOut == 0)
        }
    }
}
