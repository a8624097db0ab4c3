import Guidance
import Localization
import Testing

@Suite struct TextScanTests {
    @Test(arguments: [
        ("カード", true), ("する", true), ("卡", false), ("card", false), ("コ", true), ("ー・", false),
    ])
    func `kana are found`(text: String, expected: Bool) {
        #expect(TextScan.hasKana(text) == expected)
    }

    @Test(arguments: [
        ("नेपाली text", "Deva"), ("ไทย", "Thai"), ("Tiếng Việt", "Latn"), ("한국어", "Hang"),
        ("个人编号", "Hani"), ("123 …", nil),
    ])
    func `the script of most letters is known`(text: String, script: String?) {
        #expect(TextScan.dominantScript(text) == script)
    }

    @Test func `control, bidirectional and private characters are found`() {
        #expect(
            TextScan.controlOrBidi("a\u{202e}b\u{0}c\u{e000}\n").map(\.value) == [
                0x202e, 0, 0xe000,
            ])
    }
}
