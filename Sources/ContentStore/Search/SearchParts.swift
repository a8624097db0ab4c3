import Dispatch
import Foundation
import Guidance
import Synchronization

/// The parts of an index, made ahead on other processors while those before them are written.
final class SearchParts: Sendable {
    private let index: SearchIndex
    private let parts = Mutex(Parts())
    private let isMade: [DispatchSemaphore]

    private struct Parts {
        /// The next that nobody has begun to make.
        var next = 0
        /// By their positions among the languages.
        var made: [Int: SearchIndex.Part] = [:]
    }

    /// Begins at once.
    init(of index: SearchIndex) {
        self.index = index
        isMade = index.languages.map { _ in DispatchSemaphore(value: 0) }
        // Whoever writes the parts keeps a processor busy too.
        for _ in 0..<max(1, ProcessInfo.processInfo.activeProcessorCount - 1) {
            DispatchQueue.global(qos: .userInitiated).async { [self] in while makeNext() {} }
        }
    }

    /// Hands over each part once, in the order of the index's languages, and forgets it.
    func forEach(_ body: (Language, SearchIndex.Part) throws -> Void) rethrows {
        for (position, language) in index.languages.enumerated() {
            // Instead of waiting for this part the next can be made.
            while isMade[position].wait(timeout: .now()) == .timedOut {
                if makeNext() { continue }
                isMade[position].wait()
                break
            }
            guard let part = parts.withLock({ $0.made.removeValue(forKey: position) })
            else { continue }
            try body(language, part)
        }
    }

    /// False when all are made or being made.
    private func makeNext() -> Bool {
        let position = parts.withLock { parts in
            defer { parts.next += 1 }
            return parts.next
        }
        guard position < index.languages.count else { return false }
        let part = index.part(index.languages[position])
        parts.withLock { $0.made[position] = part }
        isMade[position].signal()
        return true
    }
}
