import Guidance
import Testing

/// Mistakes seen or feared in translations, each with the code that must name it.
struct Damage: Sendable, CustomTestStringConvertible {
    let code: String
    let language: Language
    let source: String
    let translation: String

    var testDescription: String { "\(code), \(language.tag): \(translation)" }

    private init(_ code: String, _ language: Language, _ source: String, _ translation: String) {
        (self.code, self.language, self.source, self.translation) = (
            code, language, source, translation
        )
    }

    static let all = placeholders + formats + literals + numbers + characters + habits

    private static let call = "{phone_card} に電話してください。"

    private static let placeholders = [
        Damage("placeholder-mismatch", .english, call, "Please call us."),
        Damage("placeholder-mismatch", .english, call, "Please call {phone_crad}."),
        Damage("invalid-message-format", .spanish, call, "Llame al {teléfono}."),
        Damage("placeholder-mismatch", .korean, call, "{phone_card} 또는 {phone_fax}"),
        Damage("placeholder-mismatch", .thai, call, "โทร '{phone_card}'"),
    ]

    private static let formats = [
        Damage("invalid-message-format", .english, call, "Please call {phone_card."),
        Damage("invalid-message-format", .english, call, "Please call phone_card}."),
        Damage("invalid-message-format", .english, "{n}日", "{n, plural, one {# day}}"),
        Damage("invalid-message-format", .vietnamese, call, "Gọi {phone_card, điện thoại}."),
        Damage(
            "plural-category", .english, "{n}日",
            "{n, plural, one {# day} few {# days} other {# days}}"),
        Damage("plural-category", .korean, "{n}日", "{n, plural, one {#일} other {#일}}"),
        Damage("plural-category", .spanish, "{n}日", "{n, plural, uno {# día} other {# días}}"),
    ]

    private static let literals = [
        Damage("literal-phone", .english, call, "Please call {phone_card} (0120-95-01780)."),
        Damage("literal-phone", .nepali, call, "{phone_card} (०१२०-९५-०१७८) मा फोन गर्नुहोस्।"),
        Damage("literal-phone", .portuguese, call, "Ligue para {phone_card} ou +81 3 1234 5678."),
        Damage("literal-phone", .thai, call, "โทร {phone_card} หรือ ๐๑๒๐ ๙๕ ๐๑๗๘"),
        Damage("literal-phone", .korean, call, "{phone_card} 또는 0120950178로 전화하세요."),
        Damage("literal-url", .indonesian, call, "Hubungi {phone_card} atau www.contoh.id."),
        Damage("literal-url", .filipino, call, "Tumawag sa {phone_card} o help@example.com."),
        Damage("literal-url", .simplifiedChinese, call, "请拨打{phone_card}或访问example.go.jp。"),
        Damage("literal-date", .english, "{date_end} まで", "Until {date_end}, December 2"),
        Damage("literal-date", .spanish, "{date_end} まで", "Hasta el 2 de diciembre ({date_end})"),
        Damage("literal-date", .portuguese, "{date_end} まで", "Até {date_end}, 1º de dezembro"),
        Damage("literal-date", .vietnamese, "{date_end} まで", "Đến {date_end}, ngày 2 tháng 12"),
        Damage("literal-date", .thai, "{date_end} まで", "ถึง {date_end} 2 ธันวาคม"),
        Damage("literal-date", .indonesian, "{date_end} まで", "Sampai {date_end}, 2 Desember"),
        Damage(
            "literal-date", .filipino, "{date_end} まで", "Hanggang {date_end}, ika-2 ng Disyembre"),
        Damage("literal-date", .nepali, "{date_end} まで", "{date_end}, डिसेम्बर २ सम्म"),
        Damage("literal-date", .korean, "{date_end} まで", "{date_end}, 12월 2일까지"),
        Damage("literal-date", .simplifiedChinese, "{date_end} まで", "到{date_end}，12月2日为止"),
        Damage("literal-date", .english, "{date_end} まで", "Until {date_end} (2025-12-02)"),
        Damage("literal-amount", .english, "{amount_fee} です。", "It costs {amount_fee}, 1,000 yen."),
        Damage(
            "literal-amount", .portuguese, "{amount_fee} です。",
            "Custa {amount_fee}, mil e 800 ienes."),
        Damage("literal-amount", .spanish, "{amount_fee} です。", "Cuesta {amount_fee} (¥800)."),
        Damage("literal-amount", .thai, "{amount_fee} です。", "ราคา {amount_fee} 1,000 เยน"),
        Damage("literal-amount", .korean, "{amount_fee} です。", "{amount_fee}, 5천 엔입니다."),
    ]

    private static let pin = "4桁の暗証番号を3回まちがえました。"

    private static let numbers = [
        Damage("number-changed", .english, pin, "You entered the 5-digit PIN wrong 3 times."),
        Damage("number-changed", .thai, pin, "ใส่รหัส 4 หลักผิด 5 ครั้ง"),
        Damage("number-changed", .nepali, pin, "४ अङ्कको पिन ६ पटक गलत भयो।"),
        Damage("number-changed", .vietnamese, "15歳未満の方", "Người dưới 18 tuổi"),
        Damage("number-changed", .spanish, "15歳未満の方", "Los menores de edad"),
        Damage("number-changed", .indonesian, "約1万2000か所", "Sekitar 1.200 tempat"),
        Damage("number-changed", .english, "17時30分まで", "Until 6:30 p.m."),
        Damage("number-changed", .korean, "有効期間は10年です。", "유효기간은 1년입니다."),
    ]

    private static let characters = [
        Damage("control-character", .english, "言語", "Lang\u{7}uage"),
        Damage("control-character", .english, "言語", "Lang\u{FFFD}uage"),
        Damage("lost-characters", .english, "言語", "Lang\u{FFFD}uage"),
        Damage("lost-characters", .nepali, "言語", "????"),
        Damage("lost-characters", .vietnamese, "言語", "Ng?n ng\u{1EEF}"),
        Damage("lost-characters", .spanish, "どこ？", "\u{BF}D?nde?"),
        Damage("lost-characters", .thai, "言語ですか？", "?? \u{0E20}\u{0E32}\u{0E29}\u{0E32}"),
        Damage("bidi-character", .english, "言語", "\u{202E}Language"),
        Damage("bidi-character", .thai, "言語", "ภาษา\u{200F}"),
        Damage("kana-in-translation", .english, "言語", "Language (ゲンゴ)"),
        Damage("kana-in-translation", .simplifiedChinese, "個人番号カードの申請", "个人编号卡の申请"),
        Damage("markup", .english, "言語", "<b>Language</b>"),
        Damage("markup", .english, "言語", "<script>alert(1)</script>"),
        Damage("markup", .english, "言語", "Language &lt;"),
        Damage("zero-width-space", .english, "言語", "Lan\u{200B}guage"),
    ]

    private static let habits = [
        Damage("forbidden-term", .english, "健康保険証", "your minor insurance card"),
        Damage("same-as-source", .korean, "言語を選ぶ", "言語を選ぶ"),
        Damage("wrong-script", .korean, "言語を選んでください。", "Please choose a language here."),
        Damage("wrong-script", .simplifiedChinese, "申請してください。", "請申請個人編號卡。"),
        Damage("wrong-script", .traditionalChinese, "申請してください。", "请申请个人编号卡。"),
        Damage("wrong-script", .traditionalChinese, "電話してください。", "请打{phone_card}，我们会說明。"),
        Damage("wrong-script", .traditionalChinese, "申請してください。", "请\u{FE00}领\u{FE00}取卡片。"),
        Damage("wrong-script", .english, "言語を選んでください。", "언어를 선택하세요."),
        Damage("wrong-script", .spanish, "言語", "Idiоma"),
        Damage(
            "vietnamese-without-diacritics", .vietnamese, "カードを読み取ってください。",
            "Hay dat the len may doc"),
        Damage("mixed-digits", .nepali, pin, "4 अङ्कको पिन ३ पटक गलत भयो।"),
        Damage("too-long", .english, "閉じる", String(repeating: "Close this window now. ", count: 5)),
        Damage("end-punctuation", .english, "押してください。", "Press it"),
        Damage("outer-space", .english, "押す", "Press "),
        Damage("double-space", .english, "押す", "Press  it"),
    ]
}
