import Guidance
import Publishing
import Testing

/// Characters that nobody sees, or that cover others (issue 15).
@Suite struct HiddenCharactersTests {
    private func problems(_ text: String, _ language: Language) -> [TextProblem] {
        MessageChecks.check(source: "見る", translation: text, language: language)
    }

    private static let invisible: [UInt32] = [
        0x2061, 0x2062, 0x2063, 0x2064, 0x34F, 0x115F, 0x1160, 0x3164, 0xFFA0,
        0x2800, 0xFE0F, 0xFE00, 0xFE0E, 0xE0100, 0xE01EF, 0x180B, 0x180F, 0x17B4,
        0x17B5, 0x1D159, 0x1D173, 0x1D17A, 0x1BCA0, 0x600, 0x605, 0x6DD, 0x70F,
        0x890, 0x8E2, 0x110BD, 0x110CD, 0x13430,
    ]
    private static let control: [UInt32] = [
        0xE0001, 0xE0020, 0xE007F, 0xE000, 0xF8FF, 0xF0000, 0x10FFFD, 0x100000, 0xFDD0,
        0xFFFE, 0x1FFFE, 0x378, 0x2028, 0x2029, 0x0, 0x7, 0x7F, 0x85,
        0x9F, 0xFFFD, 0xFEFF, 0xFFF9,
    ]
    private static let turning: [UInt32] = [
        0x202A, 0x202D, 0x202E, 0x2066, 0x2069, 0x61C, 0x200E, 0x200F, 0x206A,
    ]

    @Test(arguments: [
        ("invisible-character", invisible), ("control-character", control),
        ("bidi-character", turning),
    ])
    func `are refused in every language`(code: String, values: [UInt32]) {
        for scalar in values.compactMap(Unicode.Scalar.init) {
            for text in ["Look\(scalar)at it", "\(scalar)Look", "Look\(scalar)", "{x}\(scalar)0"] {
                for language in [Language.english, .thai, .nepali, .simplifiedChinese] {
                    #expect(
                        problems(text, language).contains {
                            $0.code == code && $0.severity == .error
                        }, "\(language.tag): \(scalar.value)")
                }
                #expect(
                    SourceChecks.check(text, in: .japanese).contains { $0.code == code },
                    "\(scalar.value)")
            }
        }
    }

    @Test(arguments: ["\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}"])
    func `that may be meant well are told`(character: String) {
        #expect(
            problems("Look\(character)at it", .english).map(\.code).contains("zero-width-space"))
    }

    @Test func `belong to Nepali, Thai and Chinese where their letters are`() {
        #expect(problems("क\u{94D}\u{200D}ष हेर्नुहोस्", .nepali).map(\.code) == [])
        #expect(problems("ดู\u{200B}บัตร", .thai).map(\.code) == [])
        #expect(problems("葛\u{E0100}饰区", .simplifiedChinese).map(\.code) == [])
        #expect(problems("a\u{200D}b", .nepali).map(\.code).contains("zero-width-space"))
    }

    @Test(arguments: [
        (Language.english, "a" + String(repeating: "\u{301}", count: 300)),
        (.english, "a\u{301}\u{302}\u{303}\u{304}"), (.english, "a\u{323}\u{323}"),
        (.thai, "ก" + String(repeating: "\u{E48}", count: 6)),
        (.nepali, "क" + String(repeating: "\u{941}", count: 6)),
        (.vietnamese, "e\u{302}\u{301}\u{323}\u{330}"),
        (.korean, "가" + String(repeating: "\u{300}", count: 40)),
        (.english, "\u{301}Look"), (.english, "Look \u{336}at"), (.thai, "\u{E48}ดู"),
        (.english, "{x}\u{336}"), (.english, "Look\u{20E0}"),
        (.english, "Look\u{20DD}"), (.simplifiedChinese, "看\u{20E0}"),
    ])
    func `that pile up or stand alone are refused`(language: Language, text: String) {
        #expect(
            problems(text, language).contains {
                $0.code == "combining-mark" && $0.severity == .error
            })
    }

    @Test(arguments: [
        (
            Language.vietnamese,
            "Ma\u{323}ng xa\u{302}\u{301}u, tie\u{302}\u{301}ng Vie\u{323}\u{302}t"
        ), (.thai, "ที่นี่ ป้ายน้ำเพื่อผู้ใหญ่"),
        (.nepali, "हुँदैन, कार्ड हराएमा गर्नुहोस्"), (.spanish, "nin\u{303}o, si\u{301}"),
        (.korean, "\u{1100}\u{1161}\u{11A8} 카드"),
    ])
    func `of ordinary words are none`(language: Language, text: String) {
        #expect(!problems(text, language).map(\.code).contains("combining-mark"))
    }

    @Test(arguments: ["🕐", "🂡", "ⓐ", "𝐂𝐚𝐫𝐝", "🇯🇵", "🅿", "🀇", "🄰", "𝖠", "𝓏"])
    func `that are pictures are refused unless the Japanese has them`(sign: String) {
        #expect(
            problems("Look \(sign) at", .english).contains {
                $0.code == "letter-sign" && $0.severity == .error
            })
        let same = MessageChecks.check(
            source: "\(sign)見る", translation: "\(sign) Look", language: .english)
        #expect(!same.map(\.code).contains("letter-sign"))
    }

    @Test(arguments: [
        "<b\u{301}>x", "\u{600}<b>", "\u{D4E}<img>",
        "x<b", "</a", "<!--", "<?a", "<a\u{FE0F}",
        "\u{600}&lt;", "&#60;", "&#x3C;",
        "&nbsp;\u{301}", "<{x}>",
    ])
    func `do not hide markup`(text: String) {
        #expect(problems(text, .english).map(\.code).contains("markup"))
    }

    @Test(arguments: ["a < b & c", "R&D; see", "1 <", "& <", "a & b; c", "Q&A"])
    func `signs by themselves are no markup`(text: String) {
        #expect(!problems(text, .english).map(\.code).contains("markup"))
    }
}
