import Guidance
import TestSupport
import Testing

@testable import Localization

@Suite struct LexiconTests {
    /// What ICU's rules of word breaks tell apart, with two of most kinds.
    private static let kinds: [Character] = [
        " ", " ", " ", "\n", "a", "é", "Đ", "ß", "7", "٣", "_", "'", "’", ".", ",", ":", ";", "-",
        "·",
        "(", "「", "。", "、", "·", "/", "@", "\"", "א", "״", "ب", "カ", "ｶ", "ー", "か", "保", "険", "𠮷",
        "한", "글",
        "บ", "ั", "ต", "ร", "ກ", "က", "ខ", "न", "ि", "्", "क", "\u{301}", "\u{200d}", "\u{200c}",
        "\u{200b}",
        "\u{ad}", "\u{a0}", "\u{2028}", "\u{85}", "\t", "\u{feff}", "\u{20e3}", "🇯", "🇵", "👩", "🏽",
        "ー", "々",
        "Ａ", "１", "℃", "㍿", "\u{e000}", "\u{3000}", "\u{2019}",
    ]

    /// The same in every run.
    private static func texts(_ count: Int) -> [String] {
        var state: UInt64 = 11
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        return (0..<count).map { _ in
            var text = String.UnicodeScalarView()
            for _ in 0..<(1 + next(24)) { text += kinds[next(kinds.count)].unicodeScalars }
            return String(text)
        }
    }

    @Test(arguments: Language.allCases)
    func `cuts pieces between spaces as ICU cuts the whole text`(_ language: Language) {
        let breaker = WordBreaker(language)
        let analyzer = WordAnalyzer(language, words: SearchWords())
        var lexicon = Lexicon(language, words: SearchWords())
        for text in Self.texts(3_000) {
            var bounds: [Int32] = []
            let count = breaker.findWords(in: text.utf8.span, &bounds)
            let bytes = Array(text.utf8)
            let whole = (0..<count).map { Int(bounds[2 * $0])..<Int(bounds[2 * $0 + 1]) }
                .filter { analyzer.entry(of: String(decoding: bytes[$0], as: UTF8.self)) != nil }
            var places: [Lexicon.Place] = []
            lexicon.read(text, into: &places)
            #expect(places.map { $0.start..<$0.end } == whole, "\(text.debugDescription)")
        }
    }
}
