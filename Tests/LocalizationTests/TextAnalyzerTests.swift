import Guidance
import Testing

@testable import Localization

@Suite struct TextAnalyzerTests {
    @Test(arguments: [
        (Language.english, "Lost CARD, again!", ["lost", "card", "again"]),
        (.portuguese, "Certidão", ["certidão"]),
        (.english, "Straße", ["strasse"]),
        (.japanese, "ＡＴＭで登録", ["atm", "で", "登録"]),
        (.japanese, "カード", ["かーど"]),
        (.thai, "บัตรหาย", ["บัตร", "หาย"]),
        (.korean, "카드 분실", ["카드", "분실"]),
        (.english, "…!?", []),
    ])
    func `finds words, whatever their case, width and kind of kana`(
        _ language: Language, _ text: String, _ expected: [String]
    ) {
        #expect(TextAnalyzer(language).words(in: text).map(\.spelling) == expected)
    }

    @Test(arguments: [
        (Language.vietnamese, "đường", "duong"), (.vietnamese, "thẻ", "the"),
        (.spanish, "cédula", "cedula"), (.portuguese, "não", "nao"),
        (.simplifiedChinese, "密碼", "密码"), (.nepali, "शहर", "सहर"), (.nepali, "बीमा", "बिमा"),
    ])
    func `folds marks of Latin letters, Chinese characters and like-sounding Devanagari`(
        _ language: Language, _ text: String, _ folded: String
    ) throws {
        let word = try #require(TextAnalyzer(language).words(in: text).first)
        #expect(word.others.contains { $0.kind == .folded && $0.text == folded })
    }

    @Test(arguments: [(Language.japanese, "ガス", "かす"), (.thai, "น้ำ", "นำ")])
    func `keeps marks that are letters in all but name`(
        _ language: Language, _ text: String, _ never: String
    ) {
        let forms = TextAnalyzer(language).words(in: text).flatMap(\.forms)
        #expect(!forms.isEmpty && !forms.contains(never))
    }

    @Test func `takes off endings and beginnings as long as a word is left`() {
        var words = SearchWords()
        words.endings = ["nya", "s"]
        words.beginnings = ["men"]
        let analyzer = TextAnalyzer(.indonesian, words: words)
        func root(_ word: String) -> String? { analyzer.words(in: word).first?.root }
        #expect(root("kartunya") == "kartu")
        #expect(root("mendaftar") == "daftar")
        #expect(root("gas") == "gas")
        #expect(root("menu") == "menu")
    }

    @Test func `pairs characters within words and across their borders`() {
        let words = TextAnalyzer(.japanese).words(in: "保険証なくした")
        let pairs = words.flatMap { $0.pairs + [$0.link].compactMap(\.self) }
        #expect(Set(pairs) == ["保険", "険証", "証な", "なく", "くし", "した"])
    }

    @Test func `pairs Korean across spaces`() {
        let words = TextAnalyzer(.korean).words(in: "카드 분실")
        #expect(words.map(\.link) == [nil, "드분"])
    }

    @Test(arguments: [
        ("hokensho", "hokenshō"), ("hokensyo", "hokenshou"), ("kaado", "kādo"), ("tiiki", "chiiki"),
        ("shimbun", "shinbun"), ("zyunban", "junban"), ("matchi", "macchi"),
    ])
    func `hears romaji alike, however it is spelt`(_ left: String, _ right: String) {
        #expect(TextAnalyzer.sound(ofRomaji: left) == TextAnalyzer.sound(ofRomaji: right))
    }

    @Test(arguments: [("ほけんしょう", "hokensho"), ("マイナポータル", "mainapotaru")])
    func `hears kana as its romaji`(_ kana: String, _ romaji: String) {
        #expect(TextAnalyzer.sound(ofKana: kana) == TextAnalyzer.sound(ofRomaji: romaji))
    }

    @Test(arguments: [
        ("कार्ड", "kard"), ("बीमा", "beema"), ("स्वास्थ्य", "swasthya"), ("प्रमाणपत्र", "pramanpatra"),
        ("हरायो", "harayo"),
    ])
    func `hears romanised Nepali as Devanagari`(_ nepali: String, _ latin: String) throws {
        let analyzer = TextAnalyzer(.nepali)
        let written = try #require(analyzer.words(in: nepali).first).forms
        let typed = try #require(analyzer.words(in: latin).first)
        let sounds = analyzer.sounds(of: typed).map(\.text)
        #expect(!Set(written).isDisjoint(with: sounds), "\(written) \(sounds)")
    }

    @Test func `says where words stand in the text`() {
        let text = "Mất thẻ"
        let words = TextAnalyzer(.vietnamese).words(in: text)
        let bytes = Array(text.utf8)
        #expect(words.map { String(decoding: bytes[$0.range], as: UTF8.self) } == ["Mất", "thẻ"])
    }
}
