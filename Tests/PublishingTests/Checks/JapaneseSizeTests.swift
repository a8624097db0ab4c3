import Testing

@testable import Publishing

@Suite struct JapaneseSizeTests {
    @Test(arguments: [
        ("", 0, 0, 0), ("カードを置きます。画面が出ます。", 16, 4, 8), ("{a}を押す！", 5, 1, 4),
        // A character may be several scalars: a voiced sound mark, a variant of a kanji, an emoji.
        ("か\u{3099}き", 2, 0, 2), ("葛\u{E0100}城", 2, 2, 2), ("👩‍👩‍👧と", 2, 0, 2),
        // A sentence ends with a line; the two scalars at the end of a line elsewhere are one character.
        ("一\n二三", 4, 3, 2), ("一\r\n二三", 4, 3, 4),
    ])
    func `characters are what readers see`(
        text: String, characters: Int, kanji: Int, sentence: Int
    ) {
        let size = JapaneseSize(of: text)
        #expect(size.characters == characters)
        #expect(size.kanji == kanji)
        #expect(size.sentence == sentence)
    }

    @Test func `it is what splitting the text would tell`() {
        let pieces = [
            "カ", "ー", "ド", "保険", "。", "！", "？", "\n", "{", "}", "{x}", "a", " ", "「", "」", "…", "ｶ",
            "\u{FF9E}", "\u{3099}", "\u{FE00}", "\u{200D}", "👩", "\r\n", "\r", "e\u{301}", "한", "กำ",
        ]
        var random = Generator()
        for _ in 0..<3_000 {
            let text = (0..<Int.random(in: 0...24, using: &random)).map { _ in
                // Mostly those that stand in nearly all texts.
                pieces[Int.random(in: 0..<(Bool.random(using: &random) ? 17 : pieces.count))]
            }.joined()
            let size = JapaneseSize(of: text)
            let expected = Self.split(text)
            #expect(
                (size.characters, size.kanji, size.sentence)
                    == (expected.characters, expected.kanji, expected.sentence),
                "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
        }
    }

    /// Seeded and the same everywhere, so that a failure can be repeated.
    private struct Generator: RandomNumberGenerator {
        var state: UInt64 = 20_261_121

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    /// The slow way.
    private static func split(
        _ source: String
    ) -> (characters: Int, kanji: Int, sentence: Int) {
        var text = ""
        var depth = 0
        for character in source {
            if character == "{" { depth += 1 }
            if depth == 0 { text.append(character) }
            if character == "}" {
                depth -= 1
                if depth == 0 { text.append("□") }
            }
        }
        let sentences = text.split { "。！？\n".contains($0) }
        return (
            text.count, text.unicodeScalars.count { (0x4E00...0x9FFF).contains($0.value) },
            sentences.map(\.count).max() ?? 0
        )
    }
}
