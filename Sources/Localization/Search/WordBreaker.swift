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

    /// Where words stand, in bytes of the UTF-8 form; spaces and punctuation are no words.
    func words(in text: String) -> [Range<Int>] {
        var text = text
        return text.withUTF8 { bytes in
            var bounds = [Int32](repeating: 0, count: 2 * bytes.count)
            let count = turn.withLock { _ in
                guard let pointer = unsafe pointer else { return 0 }
                return unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
                    unsafe cicu_breaker_words(
                        pointer, characters.baseAddress, bytes.count, &bounds, bytes.count)
                }
            }
            return (0..<count).map { Int(bounds[2 * $0])..<Int(bounds[2 * $0 + 1]) }
        }
    }
}
