import Dispatch
import Guidance
import Synchronization

/// The parts of an index, made ahead on other threads while those before them are written.
final class SearchParts: Sendable {
    /// In the order in which they are written.
    private static let languages = Language.allCases.sorted { $0.tag < $1.tag }

    private let made = Mutex<[Language: SearchIndex.Part]>([:])
    private let isMade = languages.map { _ in DispatchSemaphore(value: 0) }

    /// Begins at once.
    init(of index: SearchIndex) {
        DispatchQueue.global(qos: .userInitiated).async { [self] in
            DispatchQueue.concurrentPerform(iterations: isMade.count) { number in
                let language = Self.languages[number]
                let part = index.part(language)
                made.withLock { $0[language] = part }
                isMade[number].signal()
            }
        }
    }

    /// Hands over each part once, in the order of the languages' tags, and forgets it.
    func forEach(_ body: (Language, SearchIndex.Part) throws -> Void) rethrows {
        for (language, isMade) in zip(Self.languages, isMade) {
            isMade.wait()
            guard let part = made.withLock({ $0.removeValue(forKey: language) }) else { continue }
            try body(language, part)
        }
    }
}
