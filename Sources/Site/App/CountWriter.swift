import ContentStore
import Dispatch
import Synchronization

/// Writes counts to their file behind the requests, so that a file that is locked or slow makes no
/// reader wait.
///
/// What is not written yet waits in memory: so many different counts at most. A file that fails is
/// tried again every second; the operator hears when it begins to fail and when it works again.
final class CountWriter<Store: CountStore>: Sendable {
    private let open: @Sendable () throws(CountFileError) -> Store
    private let report: @Sendable (String) -> Void
    private let mostPending: Int
    /// All work with the store happens here, in the order in which it was asked for.
    private let queue = DispatchQueue(label: "madoguchi.counts", qos: .utility)
    private let state = Mutex(State())
    private let opened = Mutex<Store?>(nil)
    private let lastRead = Mutex<[Store.Count]>([])

    private struct State {
        var pending: [Store.Item: Int] = [:]
        var failure: CountFileError?
        var (errors, dropped) = (0, 0)
        var isRetryPlanned = false
        /// What is reported once, not for every count.
        var (isOverflowTold, isFullTold) = (false, false)
    }

    /// - Parameters:
    ///   - mostPending: different counts that wait at most.
    ///   - open: opens the store; tried again until it succeeds.
    ///   - report: takes what the operator should know.
    init(
        mostPending: Int = 2_000, open: @escaping @Sendable () throws(CountFileError) -> Store,
        report: @escaping @Sendable (String) -> Void
    ) {
        (self.mostPending, self.open, self.report) = (mostPending, open, report)
        queue.async { [weak self] in self?.work() }
    }

    var figures: CountFigures {
        state.withLock { state in
            CountFigures(
                errors: state.errors, dropped: state.dropped,
                pending: state.pending.values.reduce(0, +))
        }
    }

    /// Counts one more.
    /// - Parameters:
    ///   - item: what is counted.
    ///   - patience: milliseconds to wait until it is in the file, so that who looks right after finds
    ///     it; not while the file fails.
    /// - Returns: false when too much waits already, or the file fails in a way that does not pass by
    ///   itself.
    func add(_ item: Store.Item, patience: Int = 0) -> Bool {
        let (isTaken, isFailing) = take(item)
        guard isTaken, !isFailing else { return isTaken }
        let writing = DispatchWorkItem { [weak self] in self?.work() }
        queue.async(execute: writing)
        if patience > 0 { _ = writing.wait(timeout: .now() + .milliseconds(patience)) }
        return true
    }

    private func take(_ item: Store.Item) -> (isTaken: Bool, isFailing: Bool) {
        let (isTaken, isFailing, isNew) = state.withLock { state in
            let isBroken = state.failure.map { !$0.isLocked } ?? false
            let hasRoom = state.pending[item] != nil || state.pending.count < mostPending
            let isTaken = hasRoom && !isBroken
            if isTaken {
                state.pending[item, default: 0] += 1
                return (true, state.failure != nil, false)
            }
            state.dropped += 1
            let isNew = !hasRoom && !state.isOverflowTold
            if isNew { state.isOverflowTold = true }
            return (false, true, isNew)
        }
        if isNew { report("too many counts wait already; new ones are left out") }
        return (isTaken, isFailing)
    }

    /// What `look` finds in the store when all that waits was written. While the store cannot be read,
    /// or takes longer than two seconds, what was found last.
    func read(
        _ look: @escaping @Sendable (Store) throws(CountFileError) -> [Store.Count]
    ) -> [Store.Count] {
        let reading = DispatchWorkItem { [self] in
            do throws(CountFileError) {
                let found = try look(try store())
                lastRead.withLock { $0 = found }
            } catch {
                failed(error)
            }
        }
        queue.async(execute: reading)
        _ = reading.wait(timeout: .now() + .seconds(2))
        return lastRead.withLock { $0 }
    }

    /// Writes what waits, trying a few times, and reports what has to be dropped. Before the end.
    func finish() {
        queue.sync {
            _ = (0..<10).contains { _ in attempt() }
            let (left, failure) = state.withLock {
                ($0.pending.values.reduce(0, +), $0.failure?.description ?? "")
            }
            if left > 0 { report("\(left) counts were not written: \(failure)") }
        }
    }

    private func work(isRetry: Bool = false) {
        let isFailing = state.withLock { state in
            if isRetry { state.isRetryPlanned = false }
            return state.failure != nil
        }
        if isRetry || !isFailing { _ = attempt() }
    }

    /// Writes what waits; false when that fails.
    private func attempt() -> Bool {
        let pending = state.withLock(\.pending)
        do throws(CountFileError) {
            let store = try store()
            written(pending, pending.isEmpty ? AddedCounts() : try store.add(pending))
            return true
        } catch {
            failed(error)
            return false
        }
    }

    private func store() throws(CountFileError) -> Store {
        if let store = opened.withLock({ $0 }) { return store }
        let fresh = try open()
        opened.withLock { $0 = fresh }
        return fresh
    }

    private func written(_ counts: [Store.Item: Int], _ added: AddedCounts) {
        let (hadFailed, isFullNow) = state.withLock { state in
            for (item, count) in counts {
                let left = (state.pending[item] ?? 0) - count
                state.pending[item] = left > 0 ? left : nil
            }
            state.dropped += added.leftOut
            if !added.forgotten.isEmpty { state.isFullTold = false }
            let isFullNow = added.leftOut > 0 && !state.isFullTold
            if isFullNow { state.isFullTold = true }
            state.isOverflowTold = false
            return (state.failure.take() != nil, isFullNow)
        }
        if hadFailed {
            report("written again; \(counts.values.reduce(0, +)) counts had waited")
        }
        if let first = added.forgotten.min(), let last = added.forgotten.max() {
            let days = first == last ? first : "\(first) to \(last)"
            report("the file is full: the counts of \(days) made room for new ones")
        }
        if isFullNow {
            report(
                "the file is full with the counts of one day: new ones are left out until the next")
        }
    }

    private func failed(_ error: CountFileError) {
        let (isNew, plansRetry) = state.withLock { state in
            state.errors += 1
            let isNew = state.failure == nil
            state.failure = error
            defer { state.isRetryPlanned = true }
            return (isNew, !state.isRetryPlanned)
        }
        // Another file may stand there by now; one that is locked is still the right one.
        if !error.isLocked { opened.withLock { $0 = nil } }
        if isNew {
            let until = error.isLocked ? "counts wait in memory" : "new counts are left out"
            report("\(until) until the file can be used: \(error)")
        }
        guard plansRetry else { return }
        queue.asyncAfter(deadline: .now() + .seconds(1)) { [weak self] in
            self?.work(isRetry: true)
        }
    }
}

/// How writing counts goes, since the start and now.
struct CountFigures {
    /// Times that the file could not be read or written.
    let errors: Int
    /// Counts that were left out.
    let dropped: Int
    /// Counts that are not written yet.
    let pending: Int
}
