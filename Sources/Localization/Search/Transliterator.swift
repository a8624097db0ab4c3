import CICU

/// Rules from one script to another.
///
/// Safe to use: the pointer is set once and closed once, and ICU's transliterators do not change
/// while they work.
@safe final class Transliterator: Sendable {
    private nonisolated(unsafe) let pointer: OpaquePointer?

    /// - Parameter name: ICU's name for the rules: `Devanagari-Latin`.
    init(_ name: String) { unsafe pointer = cicu_transliterator_open(name) }

    deinit { unsafe cicu_transliterator_close(pointer) }

    func callAsFunction(_ text: String) -> String {
        guard let pointer = unsafe pointer else { return text }
        return unsafe ICUText.take(cicu_transliterate(pointer, text, text.utf8.count)) ?? text
    }
}
