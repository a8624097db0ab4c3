/// Devanagari as Nepali readers type it: letters that sound alike are mixed up everywhere.
enum Devanagari {
    static func isWritten(in text: String) -> Bool {
        text.unicodeScalars.contains { (0x900...0x97f).contains($0.value) }
    }

    /// Long vowel signs as short ones, the sibilants as one, nasal marks as one, without nukta and
    /// joiners.
    static func folded(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if removed.contains(scalar) { continue }
            result.append(alike[scalar] ?? scalar)
        }
        return String(result)
    }

    private static let removed: Set<Unicode.Scalar> = ["\u{93c}", "\u{200c}", "\u{200d}"]

    private static let alike: [Unicode.Scalar: Unicode.Scalar] = [
        "\u{940}": "\u{93f}", "\u{942}": "\u{941}", "ई": "इ", "ऊ": "उ", "श": "स", "ष": "स",
        "व": "ब",
        "ण": "न", "\u{901}": "\u{902}", "ङ": "न", "ञ": "न",
    ]
}
