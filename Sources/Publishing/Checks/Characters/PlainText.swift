import Foundation
import Localization

/// Text made comparable, as a reader takes it: figures of every script and shape as ASCII digits, signs
/// of every width as those of ASCII, one kind of hyphen, nothing that is not drawn.
struct PlainText: Sendable {
    let scalars: [Unicode.Scalar]

    init(_ text: String) {
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(text.utf8.count)
        scalars.append(contentsOf: text.unicodeScalars)
        let plain = scalars.allSatisfy(PlainForm.isPlain) ? scalars : PlainForm.fold(text)
        self.scalars = HanFigures.writtenAsDigits(plain)
    }

    init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

    var string: String {
        var result = ""
        result.unicodeScalars.append(contentsOf: scalars)
        return result
    }

    /// In small letters, at the same places.
    var lowercased: PlainText {
        PlainText(
            scalars: scalars.map { scalar in
                switch scalar.value {
                case 0x41...0x5A: return Unicode.Scalar(scalar.value + 32) ?? scalar
                case 0..<0xC0, 0x0900...0x0E7F, 0x2000...0x2BFF, 0x3000...0xD7FF: return scalar
                default: break
                }
                let lower = scalar.properties.lowercaseMapping.unicodeScalars
                return lower.count == 1 ? lower.first ?? scalar : scalar
            })
    }

    /// Whether a text has any figure, in whatever signs.
    static func hasFigures(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        let mayHaveSome = scalars.contains {
            isDigit($0) || !PlainForm.isPlain($0) || HanFigures.value(of: $0) != nil
        }
        return mayHaveSome && PlainText(text).scalars.contains(where: isDigit)
    }

    /// The scalar there, or nil outside of the text.
    subscript(index: Int) -> Unicode.Scalar? {
        scalars.indices.contains(index) ? scalars[index] : nil
    }

    func isDigit(_ index: Int) -> Bool { self[index].map(Self.isDigit) ?? false }

    func isLetter(_ index: Int) -> Bool {
        guard let scalar = self[index] else { return false }
        if scalar.isASCII { return Self.isLatin(scalar) }
        return scalar.properties.isAlphabetic
            || scalar.properties.generalCategory == .nonspacingMark
    }

    /// Of the alphabet that addresses are mostly written in.
    func isLatin(_ index: Int) -> Bool { self[index].map(Self.isLatin) ?? false }

    static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: true
        default: false
        }
    }

    func text(_ range: Range<Int>) -> String {
        var shown = ""
        shown.unicodeScalars.append(contentsOf: scalars[range.clamped(to: scalars.indices)])
        return shown
    }

    /// True when `word` stands at the index.
    func has(_ word: String, at index: Int) -> Bool {
        var place = index
        for scalar in word.unicodeScalars {
            guard self[place] == scalar else { return false }
            place += 1
        }
        return true
    }

    /// The number of ASCII digits from the index on.
    func digits(from index: Int) -> Int {
        scalars[min(index, scalars.count)...].prefix(while: Self.isDigit).count
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}

/// What a character stands for to a reader; see `PlainText`.
enum PlainForm {
    /// Letters of our scripts, signs of ASCII, quotation marks and the usual punctuation of Japanese,
    /// which stand for themselves.
    static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x80, 0xC0...0x24F, 0x0900...0x0965, 0x0970...0x097F, 0x0E01...0x0E4F,
            0x1EA0...0x1EF9, 0x2018...0x201D, 0x3001...0x3002, 0x3008...0x3011, 0x3041...0x3096,
            0x30A1...0x30FA, 0x30FC...0x30FF, 0x3400...0x9FFF,
            0xAC00...0xD7A3, 0xFFFC:
            true
        default: false
        }
    }

    static func fold(_ text: String) -> [Unicode.Scalar] {
        var folded: [Unicode.Scalar] = []
        for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
            if isPlain(scalar) {
                folded.append(scalar)
            } else if let figures = figures(scalar) {
                folded.append(contentsOf: figures.unicodeScalars)
            } else if let sign = sign(scalar) {
                folded.append(sign)
            } else if isOnPlainSign(scalar, folded.last) || HiddenScalars.isUnseen(scalar) {
                continue
            } else {
                let form = CharacterForm.plain(scalar).unicodeScalars
                folded.append(contentsOf: form.map { sign($0) ?? $0 })
            }
        }
        return folded
    }

    /// The number that one character shows: 12 for `Ⅻ`, `⑫` and `⒓`, 5 for `๕` and a die. The figures
    /// of Chinese characters are read where they stand; see `HanFigures`.
    private static func figures(_ scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3007: return nil
        case 0x2680...0x2685: return String(scalar.value - 0x267F)
        case 0x1F51F: return "10"
        // Faces of clocks, on the hour and half past it.
        case 0x1F550...0x1F55B: return String(scalar.value - 0x1F54F)
        case 0x1F55C...0x1F567: return String(scalar.value - 0x1F55B)
        default: break
        }
        guard let value = scalar.properties.numericValue, value == value.rounded(),
            (0...1e12).contains(value)
        else { return nil }
        return String(Int(value))
    }

    private static func sign(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x2800, 0x1D159: return " "
        case 0x2043, 0x2212, 0x02D7, 0x2500, 0x2501, 0x2796: return "-"
        case 0xFFE5: return "¥"
        // Full stops of other scripts; `example。com` is one to a browser too.
        case 0x2024, 0x0589, 0x06D4, 0x0701, 0x0702, 0x1362, 0x166E, 0x1803, 0x2CF9, 0x2E3C, 0xA4F8,
            0xA60E, 0x10A50, 0x16AF5, 0x16E98, 0x1BC9F:
            return "."
        case 0xFE12, 0xFF61: return "。"
        case 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB, 0xFF65, 0x0387, 0x2E31, 0x2E33: return "·"
        case 0x2236, 0xA789, 0x02D0, 0x05C3, 0xFE13: return ":"
        case 0x2044, 0x2215, 0x29F8, 0x2571: return "/"
        case 0x2216, 0x29F5, 0x29F9: return "\\"
        // Three dots are no full stop, `º` no letter.
        case 0xA1...0xAC, 0xAE...0xB8, 0xBA, 0xBB, 0xBF, 0x2025, 0x2026, 0x3002: return scalar
        default: break
        }
        switch scalar.properties.generalCategory {
        case .spaceSeparator: return " "
        case .dashPunctuation: return "-"
        default: return nil
        }
    }

    /// A stroke through a figure or a circle around it leaves it a figure.
    private static func isOnPlainSign(_ mark: Unicode.Scalar, _ sign: Unicode.Scalar?) -> Bool {
        guard sign?.isASCII == true else { return false }
        switch mark.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return true
        default: return false
        }
    }
}
