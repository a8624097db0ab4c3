/// A text in which terms are looked for.
struct SearchedText {
    let string: String
    /// It has letters that may be encoded otherwise; see `SearchedTerm`.
    let mayVary: Bool

    init(_ string: String) {
        self.string = string
        mayVary = Self.mayVary(string)
    }

    /// Whether characters begin where these bytes do, and end where they end.
    func isWhole(_ bytes: Range<Int>) -> Bool {
        isBoundary(bytes.lowerBound) && isBoundary(bytes.upperBound)
    }

    private func isBoundary(_ place: Int) -> Bool {
        let index = string.utf8.index(string.startIndex, offsetBy: place)
        return String.Index(index, within: string) != nil
    }

    /// Whether there are marks that Unicode may also put into one character with their letter, or in
    /// another order, the letters of Hangul syllables, or characters that stand for others.
    static func mayVary(_ text: String) -> Bool {
        var lastClass: UInt8 = 0
        for scalar in text.unicodeScalars {
            var ownClass: UInt8 = 0
            switch scalar.value {
            case 0x300...0x36F, 0x1100...0x11FF, 0x2000...0x2001, 0x2126...0x212B, 0x3099...0x309A,
                0xF900...0xFAFF, 0x2F800...0x2FA1F:
                return true
            case 0..<0x300, 0x0904...0x0939, 0x093E...0x094C, 0x0E01...0x0E37, 0x0E3F...0x0E47,
                0x1E00...0x1EFF, 0x3041...0x9FFF, 0xAC00...0xD7A3:
                break
            // Marks of Thai and Nepali that merge with no letter.
            case 0x0E38...0x0E3A, 0x0E48...0x0E4B, 0x094D:
                ownClass = scalar.properties.canonicalCombiningClass.rawValue
                if ownClass < lastClass { return true }
            default:
                if scalar.properties.canonicalCombiningClass != .notReordered { return true }
            }
            lastClass = ownClass
        }
        return false
    }
}
