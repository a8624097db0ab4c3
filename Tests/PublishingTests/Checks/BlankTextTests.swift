import Catalogues
import Guidance
import TestSupport
import Testing

@testable import Publishing

@Suite struct BlankTextTests {
    @Test(arguments: [
        "", " ", "\u{00A0}", "\u{3000}", "\t\n", "\u{200B}\u{200C}\u{200D}", "\u{FEFF}", "\u{2060}",
        "\u{00AD}", "\u{034F}", "\u{061C}", "\u{115F}", "\u{1160}", "\u{17B4}", "\u{180E}",
        "\u{3164}",
        "\u{FFA0}", "\u{2063}", "\u{FE0F}", "\u{E0100}", "\u{2800}", "\u{0301}", "\u{20E3}",
        "\u{0903}",
        "\u{1D159}", "\u{1D173}", "\u{E0001}", "\u{FFF9}", "\u{2028}", "\u{E000}",
        " \u{3164}\u{301} ",
    ])
    func `what leaves no ink is blank`(text: String) {
        #expect(BlankText.isBlank(text))
    }

    @Test(arguments: [
        "a", ".", "・", "は", "नमस्ते", "ก", "ํก", "{x}", "→", "✓", "1", "\u{200B}a\u{200B}", "ー",
    ])
    func `what leaves ink is not`(text: String) { #expect(!BlankText.isBlank(text)) }

    private func codes(
        _ source: String, _ translation: String, _ language: Language = .english
    ) -> [String] {
        MessageChecks.check(source: source, translation: translation, language: language)
            .filter { $0.severity == .error }.map(\.code)
    }

    @Test(arguments: ["…", "???", "—", "。", "() [] - ", "“”", "\u{200B}.\u{200B}"])
    func `a translation of punctuation alone says nothing`(text: String) {
        #expect(codes("電話する", text).contains("no-words"))
        #expect(!codes("…", text).contains("no-words"))
    }

    @Test func `a name or a sign is something`() {
        #expect(codes("はい", "✓").isEmpty)
        #expect(codes("{phone_x}", "{phone_x}").isEmpty)
        #expect(!codes("{phone_x}に", "{phone_x}").contains("no-words"))
    }

    @Test(arguments: Language.allCases.filter { $0 != .japanese })
    func `a blank translation has that one error`(language: Language) {
        for text in [
            " ", "\u{00A0}\u{3000}", "\u{2003}", "\u{0301}", "\u{0901}", "\u{0E31}", "\u{3164}",
        ] {
            #expect(codes("電話する", text, language) == ["blank-text"])
            #expect(codes("{x}に2回", text, language) == ["blank-text"])
        }
    }

    @Test(arguments: [
        ("điê\u{323}n", Language.vietnamese), ("a\u{301}", .spanish), ("ड\u{93C}", .nepali),
        ("\u{928}\u{93C}", .nepali), ("\u{958}", .nepali), ("\u{1112}\u{1161}\u{11AB}", .korean),
        ("\u{F900}", .simplifiedChinese),
    ])
    func `letters and marks that stand apart are warned of`(text: String, language: Language) {
        let problems = MessageChecks.check(source: "電話", translation: text, language: language)
        let isComposed = ["ड\u{93C}"].contains(text)
        #expect(
            problems.contains { $0.code == "not-composed" && $0.severity == .warning } != isComposed
        )
    }

    @Test func `imported text is composed and has no outer line breaks`() {
        for (text, normalized) in [
            ("điê\u{323}n", "điện"), ("\n a\r\nb \r\n", "a\nb"), (" a ", " a "), ("a\rb", "a\nb"),
            ("\u{2028}a\u{0B}", "a"), ("\n\n", ""), ("", ""), ("a\n\nb", "a\n\nb"),
            ("\r\n\u{301}", "\u{301}"),
        ] {
            #expect(Array(ImportedText.normalized(text).utf8) == Array(normalized.utf8))
        }
    }
}
