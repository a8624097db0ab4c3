import Guidance
import Testing

@testable import Publishing

@Suite struct TermAndTextTests {
    @Test(arguments: [
        ("tarjeta My Number", "Lleve sus tarjetas My Number.", Language.spanish, true),
        ("Health Insurance Certificate", "the HEALTH insurance certificates", .english, true),
        ("Health Insurance Certificate", "the health card", .english, false),
        ("个人编号卡", "请带上个人编号卡。", .simplifiedChinese, true),
        ("마이넘버카드", "마이넘버 카드를 가져오세요.", .korean, true),
        ("บัตรมายนัมเบอร์", "นำบัตรมายนัมเบอร์มาด้วย", .thai, true),
        ("บัตรมายนัมเบอร์", "นำบัตรมาด้วย", .thai, false),
        ("Thẻ My Number", "Mang theo thẻ my number của bạn.", .vietnamese, true),
    ])
    func `a term is found with its endings and without spaces`(
        term: String, text: String, language: Language, isUsed: Bool
    ) {
        #expect(
            TermForm(term, in: language).isUsed(in: TermForm.searched(text, in: language)) == isUsed
        )
    }

    @Test(arguments: [
        ("健康保険証として", true), ("国民健康保険証", false), ("健康保険証", true),
        ("健康保険証カード", false), ("前の健康保険証は", true),
    ])
    func `a Japanese term stands by itself or is part of a word`(text: String, stands: Bool) {
        #expect(TermMatch.stands(SearchedTerm("健康保険証"), in: SearchedText(text)) == stands)
    }

    @Test func `likeness is by shared pairs, and only the same is wholly alike`() {
        #expect(Likeness.percent("カードを置く", "カードを置く") == 100)
        #expect(Likeness.percent("カードを置く", "カードを取る") > 40)
        #expect(Likeness.percent("カードを置く", "電話する") == 0)
        #expect(Likeness.percent("abab", "ab ab") < 100)
    }

    @Test func `pseudo texts are longer and keep their placeholders`() {
        let text = Pseudo.text(of: "Call {phone_card} now")
        #expect(text.contains("{phone_card}"))
        #expect(text.hasPrefix("[Çåļļ"))
        #expect(text.count > "Call {phone_card} now".count)
    }

    @Test func `a finding becomes an annotation on one line`() {
        let finding = Finding(
            code: "markup", severity: .warning, file: "a.po", line: 3, message: "100 % <b>\nno",
            fix: "delete it")
        #expect(
            finding.annotation
                == "::warning file=a.po,line=3,title=markup::100 %25 <b>%0Ano (delete it)")
    }
}
