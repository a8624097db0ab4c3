import Foundation
import Guidance

/// Letters and their marks are one character where Unicode has one (NFC). Search, sorting and old
/// fonts know only that form.
enum CompositionCheck {
    static func problems(in text: String) -> [TextProblem] {
        // Nothing before the first combining mark can be composed.
        guard text.unicodeScalars.contains(where: { $0.value >= 0x300 }),
            !text.utf8.elementsEqual(text.precomposedStringWithCanonicalMapping.utf8)
        else { return [] }
        return [
            TextProblem(
                "not-composed", .warning,
                "letters and their marks are written apart (not in Unicode's form NFC)",
                fix: "type the letters again, or send the text through locale export and import")
        ]
    }
}
