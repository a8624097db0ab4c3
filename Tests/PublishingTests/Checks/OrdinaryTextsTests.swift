import Guidance
import Testing

@testable import Publishing

/// Texts in which a first look sees nothing are not looked at closer: that look must miss nothing.
@Suite struct `Looking at a text closer` {
    private static let source = "{x} に電話してください。"

    private func isSame(
        _ translation: String, source: String = source, _ language: Language,
        forbidden: [ForbiddenTerm] = []
    ) -> Bool {
        MessageChecks.check(
            source: source, translation: translation, language: language, forbidden: forbidden)
            == MessageChecks.checkClosely(
                source: source, translation: translation, language: language, forbidden: forbidden)
    }

    /// Of the scripts that are met, and of signs and marks of all kinds.
    private static let scalars = [
        0..<0x600, 0x900..<0x980, 0xE00..<0xE80, 0x1E00..<0x2200, 0x2FF0..<0x3130, 0x4E00..<0x4E40,
        0x5140..<0x5148, 0xABF8..<0xAC10, 0xD7A0..<0xD7B0, 0xF8F8..<0xF910, 0xFE00..<0x10000,
        0x1F1E0..<0x1F210, 0x20000..<0x20008, 0xE0020..<0xE0028,
    ].flatMap { $0.compactMap { Unicode.Scalar($0) }.map(String.init) }

    @Test(arguments: [Language.vietnamese, .simplifiedChinese, .nepali, .korean])
    func `finds no more in a text with any one character`(language: Language) {
        for scalar in Self.scalars {
            let texts = [
                "\(scalar)Gọi \(scalar) cho {x} .\(scalar)a \(scalar)", "请\(scalar)打 {x}。",
                "{x} \(scalar). फोन गर्नुहोस् l\(scalar)", "{x}에 전화하세요 \(scalar)।",
            ]
            for text in texts {
                #expect(isSame(text, language), "\(text.debugDescription)")
            }
        }
    }

    @Test func `finds no more in a correct text`() {
        for pair in CorrectTexts.all {
            let (text, language) = (pair.translation, pair.language)
            for text in [text, text + " " + text, String(text.dropLast()), String(text.reversed())]
            {
                #expect(isSame(text, source: pair.source, language), "\(text)")
            }
        }
    }

    @Test(arguments: [
        "don't call {x}.", "it''s {x}.", "'{'{x}.", "{x", "}{x}.", "{x}{y}.", "{ x }.", "{0}{x}.",
        "{n, plural, other {{x}}}.", "tel:{x}.", "http://{x}.", "www.{x}.", "a@{x}.", "{x}：//a",
        "Call {x} in full.  Yes.", " Call {x}.", "Call {x}. ", "Call {x}.\n", "Call {x}",
        "{x} に電話してください。", "{x} <b>", "&amp; {x}.", "Call {x} 元.", "", "{x}", "{x}{x}.",
    ])
    func `finds no more in a text with signs`(text: String) {
        for language in Language.allCases {
            #expect(isSame(text, language), "\(language)")
            #expect(isSame(text, source: "{0} へ", language), "\(language)")
            #expect(isSame(text, source: "名", language), "\(language)")
        }
    }

    @Test(arguments: ["Minor Card", "마이너", "cartão", "未成年", "ที่", "K"])
    func `finds no more where a term is forbidden`(term: String) {
        for language in [Language.english, .korean, .portuguese, .simplifiedChinese, .thai] {
            let forbidden = [ForbiddenTerm(language: language, term: term)]
            for term in [term, term.uppercased(), term.lowercased(), "\u{212A}", "x" + term + "x"] {
                #expect(
                    isSame("Call {x} \(term).", language, forbidden: forbidden), "\(term)")
            }
        }
    }
}
