import Synchronization
import WebServer

/// Counts what happens; all of it in fixed places, so that counting costs a request next to nothing.
package final class Metrics: Sendable {
    /// Statuses counted by themselves; the last place is for all others.
    static let statuses = [
        200, 303, 304, 308, 400, 401, 403, 404, 405, 413, 414, 415, 422, 429, 431, 500, 501, 503,
        505,
    ]
    /// Upper ends of the latency histogram, in microseconds.
    static let bounds = [
        25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000,
        1_000_000,
    ]

    private let requests = CounterTable(
        rows: PageTable.groups.count, columns: statuses.count + 1)
    private let latencies = CounterTable(rows: PageTable.groups.count, columns: bounds.count + 1)
    private let nanoseconds = CounterTable(rows: PageTable.groups.count, columns: 1)
    let cacheHits = Atomic(0)
    let cacheMisses = Atomic(0)
    let pagesMade = Atomic(0)
    let editionsServed = Atomic(1)
    let editionsRefused = Atomic(0)
    let clockJumps = Atomic(0)

    package init() {}

    /// Counts one request: its target as it was sent, the status of its answer, and how long it took.
    package func record(target: RawTarget, status: Int, nanoseconds taken: Int) {
        let page = PageTable.group(of: target.segments)
        requests.add(1, page, Self.column(of: status))
        latencies.add(1, page, Self.bucket(of: taken))
        nanoseconds.add(taken, page, 0)
    }

    /// Counts an edition that was there and could not be served.
    package func countRefusedEdition() { editionsRefused.add(1, ordering: .relaxed) }

    /// Counts that the clock was set.
    package func countClockJump() { clockJumps.add(1, ordering: .relaxed) }

    /// Requests of a group of pages, by its place in `PageTable.groups`, answered with the status in
    /// `column`.
    func requests(_ group: Int, column: Int) -> Int { requests.value(group, column) }

    /// Requests of a group by the bucket their time fell into.
    func latencies(_ group: Int) -> [Int] {
        (0...Self.bounds.count).map { latencies.value(group, $0) }
    }

    /// Nanoseconds taken for a group in all.
    func nanoseconds(_ group: Int) -> Int { nanoseconds.value(group, 0) }

    static func column(of status: Int) -> Int {
        statuses.firstIndex(of: status) ?? statuses.count
    }

    static func bucket(of nanoseconds: Int) -> Int {
        bounds.firstIndex { nanoseconds <= $0 * 1_000 } ?? bounds.count
    }
}

/// Numbers in rows and columns that several threads add to.
///
/// The places are made once; only the numbers in them change.
private struct CounterTable: Sendable {
    private let places: [Counter]
    private let columns: Int

    private final class Counter: Sendable {
        let value = Atomic(0)
    }

    init(rows: Int, columns: Int) {
        places = (0..<rows * columns).map { _ in Counter() }
        self.columns = columns
    }

    func add(_ number: Int, _ row: Int, _ column: Int) {
        places[row * columns + column].value.add(number, ordering: .relaxed)
    }

    func value(_ row: Int, _ column: Int) -> Int {
        places[row * columns + column].value.load(ordering: .relaxed)
    }
}
