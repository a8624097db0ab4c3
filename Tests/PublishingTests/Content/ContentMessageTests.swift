import Guidance
import Testing

@testable import Publishing

@Suite struct ContentMessageTests {
    @Test(arguments: [
        ("窓口で聞きます。", "窓口で聞きます。"), ("{label_a}を押します。", "はいを押します。"),
        ("{label_a}か{label_b}", "はいか「いいえ」"), ("{label_a}{label_a}", "はいはい"),
        ("{phone}に{label_b}", "{phone}に「いいえ」"), ("{phone}", "{phone}"), ("}{label_a}", "}はい"),
        (
            "{n, plural, one {{label_a}を一回} other {{n}回{label_b}}}",
            "{n, plural, one {はいを一回} other {{n}回「いいえ」}}"
        ),
        // What cannot be read is told elsewhere, and stays as it is.
        ("{label_a", "{label_a"),
    ])
    func `labels are written out wherever they stand`(source: String, written: String) {
        let message = ContentMessage(Message(id: "ui.a", source: source), file: "ui.yaml", line: 1)
        let labels = ["label_a": "はい", "label_b": "「いいえ」"]
        #expect(message.source(writingOut: labels) == written)
    }
}
