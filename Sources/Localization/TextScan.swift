import CICU
import Guidance

/// What a text is made of, for checks.
package enum TextScan {
    /// True for hiragana and katakana; the prolonged sound mark and the middle dot do not count.
    package static func hasKana(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            (0x3041...0x309f).contains(scalar.value)
                || (0x30a1...0x30fa).contains(scalar.value)
                || (0xff66...0xff9d).contains(scalar.value) && scalar.value != 0xff70
        }
    }

    /// The ISO 15924 code of most of the letters (`Latn`, `Hani`, `Deva`), or nil without letters.
    package static func dominantScript(_ text: String) -> String? {
        var counts: [String: Int] = [:]
        for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
            let script = script(of: scalar)
            if script != "Zyyy" && script != "Zinh" { counts[script, default: 0] += 1 }
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// Control, bidirectional and private-use characters; line feed is none of them.
    package static func controlOrBidi(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { scalar in
            switch scalar.value {
            case 0x0a: false
            case 0x00...0x1f, 0x7f...0x9f: true
            case 0x200e, 0x200f, 0x061c, 0x202a...0x202e, 0x2066...0x2069: true
            case 0xe000...0xf8ff, 0xf0000...0x10ffff: true
            default: false
            }
        }
    }

    /// What the character stands for, in small letters: `a` for `Ⓐ`, `5日` for `㏤`, `tel` for `℡`;
    /// nothing for what is not drawn (Unicode's NFKC_Casefold).
    package static func plainForm(of scalar: Unicode.Scalar) -> String {
        let text = String(Character(scalar))
        return unsafe ICUText.take(cicu_compatibility_casefold(text, text.utf8.count)) ?? text
    }

    private static func script(of scalar: Unicode.Scalar) -> String {
        var code = [CChar](repeating: 0, count: 5)
        unsafe cicu_script(scalar.value, &code)
        return String(decoding: code.prefix(4).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
