import CICU
import Guidance
import Synchronization

/// Finds the words of a text by the rules of its language (UAX #29), with ICU's dictionaries for
/// Japanese, Chinese and Thai.
///
/// Safe to use: the pointer is set once and closed once; the mutex lets one thread at a time near it.
@safe final class WordBreaker: Sendable {
    private nonisolated(unsafe) let pointer: OpaquePointer?
    private let turn = Mutex(())

    init(_ language: Language) {
        unsafe pointer = cicu_breaker_open(language.icuLocale)
    }

    deinit { unsafe cicu_breaker_close(pointer) }

    /// Finds where words stand; spaces and punctuation are no words.
    /// - Parameters:
    ///   - text: in UTF-8.
    ///   - bounds: takes where each word begins and ends, in bytes; what it held is lost.
    /// - Returns: the number of words.
    func findWords(in text: Span<UInt8>, _ bounds: inout [Int32]) -> Int {
        if bounds.count < 2 * text.count {
            bounds = [Int32](repeating: 0, count: 4 * text.count)
        }
        return turn.withLock { _ in
            guard let pointer = unsafe pointer else { return 0 }
            return unsafe text.withUnsafeBytes { bytes in
                unsafe cicu_breaker_words(
                    pointer, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count, &bounds,
                    text.count)
            }
        }
    }
}
