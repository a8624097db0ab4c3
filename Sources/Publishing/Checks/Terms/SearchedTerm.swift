import Guidance

/// A term to be looked for in texts, the way readers compare them: a letter with its mark is the same
/// letter however it is encoded.
struct SearchedTerm: Hashable, Sendable {
    private let term: String
    private let bytes: [UInt8]
    private let mayVary: Bool

    init(_ term: String) {
        self.term = term
        bytes = Array(term.utf8)
        mayVary = SearchedText.mayVary(term)
    }

    /// Where it stands in a text.
    func ranges(in text: SearchedText) -> [Range<String.Index>] {
        mayStand(in: text) ? text.string.ranges(of: term) : []
    }

    /// Whether it stands anywhere in a text.
    func stands(in text: SearchedText) -> Bool {
        guard let place = text.string.utf8.span.firstPlace(of: bytes.span) else {
            return (mayVary || text.mayVary) && text.string.contains(term)
        }
        // The bytes may stand in the midst of characters, and the term elsewhere.
        return text.isWhole(place..<(place + bytes.count)) || text.string.contains(term)
    }

    /// Where no letter can be encoded otherwise, the same text has the same bytes; that settles nearly
    /// all texts, many times faster.
    private func mayStand(in text: SearchedText) -> Bool {
        mayVary || text.mayVary || text.string.utf8.span.firstPlace(of: bytes.span) != nil
    }
}

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
