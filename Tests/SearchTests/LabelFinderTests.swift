import Guidance
import Localization
import Testing

@testable import Search

@Suite struct LabelFinderTests {
    private let searcher: Searcher

    init() throws { searcher = try #require(Fixture.searcher) }

    private func label(_ text: String, _ reading: String, _ romaji: String) -> Label {
        Label(
            id: "label", text: text, kind: .button, reading: reading, romaji: romaji,
            meaning: "meaning", action: nil, isOnTheWay: false)
    }

    private var pin: Label {
        label("暗証番号を入力", "あんしょうばんごうをにゅうりょく", "Anshō bangō o nyūryoku")
    }
    private var face: Label { label("顔認証", "かおにんしょう", "Kao ninshō") }

    private func finds(_ label: Label, _ query: String, _ language: Language, _ meaning: String)
        throws -> Bool
    { try searcher.labelFinder(query, in: language).fits(label, meaning: meaning) }

    @Test(arguments: [
        "暗証番号", "番号", "暗証番号を 入力", "あんしょう", "アンショウ", "ばんごう", "ansho bango", "anshou",
        "anshō", "ANSHO", "bangou", "enter pin", "digit", "digits", "the code",
    ])
    func `finds a label by kanji, kana, romaji and meaning`(_ query: String) throws {
        let meaning = "Enter your PIN code, 4 digits"
        #expect(try finds(pin, query, .english, meaning))
        #expect(try !finds(face, query, .english, "Face recognition"))
    }

    @Test(arguments: [
        (Language.vietnamese, "khuon mat", "Xác nhận bằng khuôn mặt"),
        (.nepali, "अनुहार", "अनुहार पहिचान"), (.thai, "ใบหน้า", "ยืนยันด้วยใบหน้า"),
        (.korean, "얼굴", "얼굴로 확인"), (.simplifiedChinese, "人脸", "人脸识别"),
        (.spanish, "CARAS", "Verificación por cara"), (.japanese, "かお", "顔で確かめる"),
    ])
    func `finds the meaning in the reader's language`(
        _ language: Language, _ query: String, _ meaning: String
    ) throws {
        #expect(try finds(face, query, language, meaning))
        #expect(try !finds(pin, query, language, "123"))
    }

    @Test(arguments: ["pizza", "顔 ピザ", "o", "nsho", "face pizza"])
    func `finds nothing where one word fits nowhere`(_ query: String) throws {
        #expect(try !finds(face, query, .english, "Face recognition"))
    }

    @Test(arguments: ["", " ", "?!\"*", "\u{0}\u{7}"])
    func `knows that nothing was asked`(_ query: String) throws {
        let finder = try searcher.labelFinder(query, in: .english)
        #expect(finder.isEmpty)
        #expect(!finder.fits(face, meaning: "Face recognition"))
    }

    @Test func `reads a megabyte no further than a query goes`() throws {
        let typed = String(repeating: "顔", count: 400_000) + " pizza"
        #expect(try finds(face, typed, .thai, "ใบหน้า"))
        #expect(try !finds(face, "顔 pizza", .thai, "ใบหน้า"))
    }
}
