import Guidance
import Testing

@testable import Publishing

@Suite struct PlainJapaneseTests {
    @Test(arguments: [
        ("カードを受付の機械に置きます。画面が出ます。", []),
        (String(repeating: "とても", count: 21) + "ながい。", ["long-sentence"]),
        ("健康保険証利用登録申込手続必要書類一覧表確認依頼書面", ["dense-kanji"]),
        // A placeholder is one word, however long its name.
        ("{label_reader_registration_quit_unregistered_and_more_and_more_and_more_text}を押します。", []),
        ("短い漢字", []),
    ])
    func `long sentences and dense kanji are told`(text: String, codes: [String]) {
        #expect(PlainJapanese.problems(in: text).map(\.code) == codes)
        #expect(PlainJapanese.problems(in: text).allSatisfy { $0.severity == .info })
    }

    @Test func `a label in quotes has to be named`() {
        let labels = ["登録する": "label_reader_register"]
        #expect(
            LiteralLabels.problems(in: "「登録する」を押します。", labels: labels).map(\.fix)
                == ["name it: {label_reader_register}"])
        #expect(LiteralLabels.problems(in: "カードを登録する人は「はい」を選びます。", labels: labels).isEmpty)
    }
}
