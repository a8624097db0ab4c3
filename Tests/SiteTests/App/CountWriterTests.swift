import ContentStore
import Synchronization
import Testing

@testable import Site

@Suite struct CountWriterTests {
    /// A store that does as it is told.
    private final class FakeStore: CountStore {
        typealias Count = Int

        let kept = Mutex<[String: Int]>([:])

        func add(_ counts: [String: Int]) throws(CountFileError) -> AddedCounts {
            kept.withLock { $0.merge(counts, uniquingKeysWith: +) }
            return AddedCounts()
        }

        var counts: [Int] { kept.withLock { $0.values.sorted() } }
    }

    private final class Log: Sendable {
        let lines = Mutex<[String]>([])

        func add(_ line: String) { lines.withLock { $0.append(line) } }

        var all: [String] { lines.withLock { $0 } }
    }

    /// Fails until it is told not to.
    private final class Door: Sendable {
        let problem: Mutex<CountFileError?>

        init(_ problem: CountFileError?) { self.problem = Mutex(problem) }

        func open(_ store: FakeStore) throws(CountFileError) -> FakeStore {
            if let problem = problem.withLock({ $0 }) { throw problem }
            return store
        }

        func repair() { problem.withLock { $0 = nil } }
    }

    private let locked = CountFileError(isLocked: true, description: "database is locked")
    private let broken = CountFileError(isLocked: false, description: "not a database")

    private func writer(
        _ store: FakeStore, _ door: Door, _ log: Log, mostPending: Int = 10
    ) -> CountWriter<FakeStore> {
        CountWriter(mostPending: mostPending) { () throws(CountFileError) in
            try door.open(store)
        } report: {
            log.add($0)
        }
    }

    @Test func `what is counted is read after it was written`() {
        let (store, log) = (FakeStore(), Log())
        let writer = writer(store, Door(nil), log)
        for item in ["a", "b", "a"] { #expect(writer.add(item)) }
        #expect(writer.read { store throws(CountFileError) in store.counts } == [1, 2])
        #expect(writer.figures.pending == 0)
        #expect(log.all == [])
    }

    @Test func `while the file is locked counts wait, and are written when it is not`() {
        let (store, door, log) = (FakeStore(), Door(locked), Log())
        let writer = writer(store, door, log)
        #expect(writer.read { store throws(CountFileError) in store.counts } == [])
        for item in ["a", "b", "a"] { #expect(writer.add(item)) }
        #expect(writer.figures.pending == 3)
        #expect(writer.figures.errors > 0)
        door.repair()
        writer.finish()
        #expect(store.counts == [1, 2])
        #expect(writer.figures.pending == 0)
        #expect(writer.figures.dropped == 0)
        #expect(log.all.count == 2)
        #expect(log.all.first?.contains("database is locked") == true)
        #expect(log.all.last == "written again; 3 counts had waited")
    }

    @Test func `so many different counts wait, no more`() {
        let (store, door, log) = (FakeStore(), Door(locked), Log())
        let writer = writer(store, door, log, mostPending: 2)
        _ = writer.read { store throws(CountFileError) in store.counts }
        let taken = ["a", "b", "c", "a", "d"].map { writer.add($0) }
        #expect(taken == [true, true, false, true, false])
        #expect(writer.figures.pending == 3)
        #expect(writer.figures.dropped == 2)
        #expect(log.all.count { $0.contains("too many") } == 1)
        writer.finish()
        #expect(log.all.last == "3 counts were not written: database is locked")
    }

    @Test func `a file that is no database takes nothing until it is one`() {
        let (store, door, log) = (FakeStore(), Door(broken), Log())
        let writer = writer(store, door, log)
        _ = writer.read { store throws(CountFileError) in store.counts }
        #expect(!writer.add("a"))
        #expect(writer.figures.dropped == 1)
        door.repair()
        writer.finish()
        #expect(writer.add("a", patience: 10_000))
        #expect(store.counts == [1])
    }

    @Test func `what was read last is shown while the file cannot be read`() {
        let (store, log) = (FakeStore(), Log())
        let writer = writer(store, Door(nil), log)
        _ = writer.add("a")
        #expect(writer.read { store throws(CountFileError) in store.counts } == [1])
        let locked = locked
        #expect(writer.read { _ throws(CountFileError) in throw locked } == [1])
    }
}
