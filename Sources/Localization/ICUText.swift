import CICU
import Guidance

/// Takes over texts that the wall hands out.
///
/// Safe to use: the pointer comes straight from the wall, ends with NUL, and is given back once.
enum ICUText {
    /// The text, or nil when ICU failed.
    static func take(_ pointer: UnsafeMutablePointer<CChar>?) -> String? {
        guard let pointer = unsafe pointer else { return nil }
        defer { unsafe cicu_free(pointer) }
        return unsafe String(cString: pointer)
    }
}

/// Facts about the ICU library in use.
package enum ICU {
    /// `72.1`.
    package static var version: String { unsafe String(cString: cicu_version()) }
}

extension Language {
    /// ICU's name for it, with what holds everywhere here: Gregorian years, Western digits.
    var icuLocale: String {
        tag.replacing("-", with: "_") + "@calendar=gregorian;numbers=latn"
    }
}
