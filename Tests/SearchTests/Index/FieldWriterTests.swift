import Guidance
import Localization
import Testing

@testable import Search

@Suite struct FieldWriterTests {
    private static let words: SearchWords = {
        var words = SearchWords()
        words.endings = ["s"]
        words.same = [["card", "plastic thing"], ["保険証", "カード"]]
        return words
    }()

    @Test(arguments: [
        (Language.english, ["Lost CARDS, twice"], "lost cards/card/\u{E000}0 twice"),
        (.english, ["a plastic thing"], "a plastic/\u{E000}0 thing/\u{E000}0"),
        (.english, ["a plastic", "thing"], "a plastic\nthing"),
        (.english, ["…", "", "card"], "\n\ncard/\u{E000}0"),
        (.japanese, ["カードなし"], "かーど/\u{E000}1 +かー +ーど +どな なし"),
        (.japanese, ["保険 証"], "保険/\u{E000}1 証/\u{E000}1"),
        (.korean, ["카드 분실"], "카드 +드분 분실"),
    ])
    func `writes words with their forms, groups and pairs`(
        _ language: Language, _ texts: [String], _ expected: String
    ) {
        var writer = FieldWriter(language, Self.words)
        #expect(writer.field(texts).text == expected)
    }

    @Test func `reads the texts of a phrase as one, but for words that would touch`() {
        var writer = FieldWriter(.english, Self.words)
        #expect(
            writer.field([["a plastic", "thing"]]).text == "a plastic/\u{E000}0 thing/\u{E000}0")
        var korean = FieldWriter(.korean, Self.words)
        #expect(korean.field([["카드", "분실"]]).text == "카드 +드분 분실")
        var japanese = FieldWriter(.japanese, Self.words)
        #expect(japanese.field([["保険", "加入"]]).text == "保険 加入")
    }

    /// The items of a field, by the parts of its text.
    private func items(_ field: IndexField, _ writer: FieldWriter) -> [String] {
        field.codes.map { code in
            if code == .endOfPhrase { return "\n" }
            let form = String(decoding: writer.vocabulary.forms[code.number], as: UTF8.self)
            return switch code.kind {
            case .spelling: form
            case .otherForm: "/" + form
            case .pair: "+" + form
            case .unknown: "?"
            }
        }
    }

    @Test func `writes the same as numbers`() {
        var writer = FieldWriter(.japanese, Self.words)
        let field = writer.field(["カードなし", "なし"])
        #expect(
            items(field, writer)
                == ["かーど", "/\u{E000}1", "+かー", "+ーど", "+どな", "なし", "\n", "なし"])
    }

    @Test func `takes words as they are written`() {
        var writer = FieldWriter(.japanese, Self.words)
        let field = writer.field(asWritten: ["kado nashi", "sho"])
        #expect(field.text == "kado nashi\nsho")
        #expect(items(field, writer) == ["kado", "nashi", "\n", "sho"])
    }

    @Test func `takes over a field of another vocabulary`() {
        var other = FieldWriter(.japanese, Self.words)
        let field = other.field(["なし", "カード"])
        var writer = FieldWriter(.english, Self.words)
        _ = writer.field(["card"])
        var adopted = AdoptedForms(other.vocabulary.forms)
        let own = writer.field(field, of: &adopted)
        #expect(own.text == field.text)
        #expect(items(own, writer) == items(field, other))
        #expect(writer.field(field, of: &adopted).codes == own.codes)
    }

    @Test func `has no form in its vocabulary that is on no page`() {
        var writer = FieldWriter(.english, Self.words)
        writer.beginPage()
        _ = writer.field(["lost"])
        #expect(writer.vocabulary.result().vocabulary == "\t1\t\nlost\t1\ts")
    }
}
