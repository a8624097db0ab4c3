import Guidance
import Publishing
import Testing

/// Numbers that a reader sees, in whatever signs or words, and that the Japanese does not have
/// (issue 15).
@Suite struct HiddenFiguresTests {
    private func errors(
        _ translation: String, _ language: Language, of source: String = "電話してください。"
    ) -> Set<String> {
        let problems = MessageChecks.check(
            source: source, translation: translation, language: language)
        return Set(problems.filter { $0.severity == .error }.map(\.code))
    }

    private static let numbers: Set = [
        "number-changed", "literal-phone", "literal-amount", "literal-date",
    ]

    private func isSeen(_ text: String, _ language: Language, of source: String = "電話してください。")
        -> Bool
    {
        !errors(text, language, of: source).isDisjoint(with: Self.numbers)
    }

    @Test(arguments: [
        "⓪①②⓪⑨⑤", "⑤", "❺", "⑸", "⒌", "➄", "㊄", "㈤", "⑫", "㉟", "⁵", "₅", "⁰¹²⁰", "¹¹⁹", "x²y", "½",
        "⅝", "Ⅴ", "ⅷ", "Ⅻ",
        "五", "〇一二〇九五〇一七八", "一一九", "伍", "〥", "０１２０", "𝟎𝟏𝟐𝟎", "𝟶𝟻", "𝟻", "٥", "۵", "५", "๕", "൫", "፭",
        "𐒥", "🯵", "᠕", "႕",
        "0\u{200B}1\u{200B}2\u{200B}0", "1\u{2063}1\u{2063}9", "1\u{34F}1\u{34F}9",
        "1\u{AD}1\u{AD}9",
        "1\u{FE0F}\u{20E3}1\u{FE0F}\u{20E3}9\u{FE0F}\u{20E3}", "5\u{20E3}", "5\u{301}",
        "1\u{336}1\u{336}9\u{336}",
        "㍝", "㏨", "㏴", "㋄", "1 1 9", "1-1-9", "1.1.9", "1、1、9", "１－１－９", "🔟", "⚄", "🄆", "🄅",
        "O12O-95-O178", "百十番", "❶❶❾", "⓵⓵⓽", "🄋🄋", "߁߁߉", "௧௧௯", "໑໑໙", "១១៩", "၁၁၉", "꘡꘡꘩", "𝍩𝍪",
        "𑁧𑁨", "፱", "ↂ", "¾",
        "⅓", "⑴⑴⑼", "⒐", "㊈", "㍢", "🕘", "9\u{20DD}", "1\u{3164}1\u{3164}9", "1\u{E0101}1\u{E0101}9",
        "ⅸ", "玖", "廿", "𝟡𝟡",
    ])
    func `are seen in any signs`(figures: String) {
        for language in [Language.english, .vietnamese, .spanish, .korean, .indonesian] {
            #expect(isSeen("Call \(figures) now.", language), "\(language.tag)")
            #expect(isSeen("Call\(figures).", language), "\(language.tag)")
        }
    }

    @Test(arguments: [
        (Language.english, "Call zero one two zero nine five."), (.english, "Call One One Nine."),
        (.english, "Call ONE-ONE-ZERO."), (.english, "oNe OnE nInE"),
        (.english, "Call one, one, nine."),
        (.english, "Dial oh one two oh."), (.english, "Dial 0ne... no: seven one one nine"),
        (.spanish, "Llame al cero uno dos cero."), (.spanish, "Marque uno-uno-nueve."),
        (.spanish, "TRES CINCO SIETE"), (.portuguese, "Ligue para zero um dois zero."),
        (.portuguese, "Ligue para três três meia."), (.portuguese, "TRÊS, TRÊS, CINCO"),
        (.vietnamese, "Gọi một một chín."), (.vietnamese, "Gọi không một hai không."),
        (.vietnamese, "Gọi bảy, một, một, chín"), (.thai, "โทรหนึ่งหนึ่งเก้า"),
        (.thai, "โทร ศูนย์ หนึ่ง สอง ศูนย์"), (.thai, "โทรหนึ่ง-หนึ่ง-ศูนย์"),
        (.indonesian, "Hubungi satu satu sembilan."), (.indonesian, "Hubungi nol satu dua nol."),
        (.filipino, "Tumawag sa isa isa siyam."), (.filipino, "Tumawag sa zero one two zero."),
        (.filipino, "isá, isá, siyám"), (.nepali, "एक एक नौ मा फोन गर्नुहोस्।"),
        (.nepali, "शून्य एक दुई शून्य"), (.korean, "일일구로 전화하세요."),
        (.korean, "공일이공 구오로 전화하세요."), (.korean, "공 일 이 공으로 전화하세요."),
        (.korean, "하나 하나 아홉"), (.simplifiedChinese, "请拨打一一九。"),
        (.simplifiedChinese, "请拨打〇一二〇。"), (.simplifiedChinese, "请拨幺幺九。"),
        (.simplifiedChinese, "请等二十一天。"), (.simplifiedChinese, "请等三百天。"),
        (.simplifiedChinese, "请拨壹壹玖。"), (.vietnamese, "Gọi zero one two zero."),
        (.thai, "โทร one one nine"), (.nepali, "One one nine मा फोन गर्नुहोस्।"),
        (.korean, "ｏｎｅ ｏｎｅ ｎｉｎｅ"), (.spanish, "o\u{200B}ne one nine"),
        (.english, "{x} zero one two zero"), (.english, "zero; one; two; zero"),
        (.english, "zero | one | two | zero"), (.english, "zero_one_two_zero"),
        (.english, "zero*one*two*zero"), (.english, "zero\none\ntwo\nzero"),
        (.english, "zero, then one, then two, then zero"),
        (.simplifiedChinese, "zero、one、two、zero"),
        (.nepali, "शून्य। एक। दुई। शून्य।"), (.thai, "ศูนย์;หนึ่ง;สอง;ศูนย์"), (.english, "one... one... nine"),
        (.spanish, "cero / uno / dos / cero"), (.vietnamese, "một; một; chín"),
        (.english, "nine (one) one"),
        (.indonesian, "satu • satu • nol"), (.korean, "일일이로 전화하세요"), (.korean, "이삼일구"),
        (.simplifiedChinese, "七七八八九"), (.traditionalChinese, "請撥打一一九。"),
        (.traditionalChinese, "請撥壹壹玖。"), (.traditionalChinese, "請撥〇一二〇。"),
        (.traditionalChinese, "請等三百天。"), (.traditionalChinese, "請等三百二十天。"),
        (.traditionalChinese, "zero、one、two、zero"),
    ])
    func `are seen in words`(language: Language, text: String) {
        #expect(isSeen(text, language, of: text.contains("{x}") ? "{x}へ" : "電話してください。"))
    }

    @Test(arguments: [
        (Language.korean, "이 사이에 일이 생기면"), (.korean, "이사 이후"), (.korean, "구이 요리"),
        (.vietnamese, "Hai năm một lần"), (.vietnamese, "Trong một năm không đổi"),
        (.vietnamese, "ba năm không có"), (.nepali, "कार्ड छ छ। एक एक गर्नुहोस्।"),
        (.thai, "ห้ามโทร นั่งเก้าอี้ที่ศูนย์"), (.thai, "สองสามวัน"), (.english, "One by one, two by two"),
        (.english, "No one, nobody"), (.spanish, "Uno a uno, de dos en dos"),
        (.portuguese, "Um cartão e uma senha"), (.indonesian, "Kolom kosong satu per satu"),
        (.filipino, "Wala pong isa man"), (.simplifiedChinese, "统一申请，一起办理，十分方便，千万不要"),
        (.spanish, "uno, dos, tres"), (.indonesian, "satu, dua, tiga"),
        (.filipino, "isa, dalawa, tatlo"),
        (.vietnamese, "hai ba bốn người"), (.thai, "สองสามสี่วัน"), (.nepali, "दुई-तीन-चार जना"),
        (.korean, "일일이 확인"), (.korean, "이삼일 안에"), (.korean, "오륙일 후"), (.korean, "삼삼오오 모여"),
        (.simplifiedChinese, "一五一十地说"), (.simplifiedChinese, "七七八八"),
        (.simplifiedChinese, "千千万万的人"),
        (.simplifiedChinese, "五十音"), (.portuguese, "um, dois, três"),
        (.english, "One, two, three!"),
        (.simplifiedChinese, "一一说明，三三两两，万一"), (.simplifiedChinese, "一百"),
        (.traditionalChinese, "統一申請，一起辦理，十分方便，千萬不要"),
        (.traditionalChinese, "一一說明，三三兩兩，萬一，一來二去"), (.traditionalChinese, "千千萬萬的人"),
        (.traditionalChinese, "八九不離十，十萬火急，二十四節氣"),
    ])
    func `of every day are none`(language: Language, text: String) {
        let source = language == .simplifiedChinese && text == "一百" ? "百枚" : "次のとおりです。"
        #expect(!isSeen(text, language, of: source), "\(errors(text, language, of: source))")
    }

    @Test(arguments: [
        (Language.english, "五日以内", "Within five days"), (.english, "5日以内", "Within five days"),
        (.english, "①新しいカード", "① New card"), (.english, "第①欄", "Field 1"),
        (.english, "両方とも", "Both of the two"), (.english, "セブン銀行", "Seven Bank"),
        (.spanish, "5日", "Cinco días"),
        (.vietnamese, "年に一度", "Mỗi năm một lần"), (.vietnamese, "ありません", "Không có ai"),
        (.vietnamese, "毎年", "Hằng năm không đổi"), (.portuguese, "一つのカード", "Um cartão e uma senha"),
        (.nepali, "あります", "कार्ड छ। फारम छ।"),
        (.thai, "禁止", "ห้ามโทร นั่งเก้าอี้ที่ศูนย์"), (.thai, "5日", "ห้าวัน"),
        (.korean, "この間に", "이 사이에 일이 생기면"),
        (.korean, "5回", "다섯 번"), (.korean, "ゆっくり開く", "천천히 열어 주세요"),
        (.korean, "セブン銀行のあるところ", "세븐은행이 있는 곳"),
        (.simplifiedChinese, "同じもの", "统一申请，一起办理，十分方便"), (.simplifiedChinese, "5日", "五天"),
        (.traditionalChinese, "同じもの", "一次辦完，下一步"), (.traditionalChinese, "5日", "五天"),
        (.traditionalChinese, "15日", "十五天"), (.simplifiedChinese, "15日", "十五天"),
        (.simplifiedChinese, "第三者", "第三者"),
        (.english, "第三者の証明", "Certificate (第三者)"),
        (.filipino, "ありません", "Wala pong isa man"), (.indonesian, "空欄", "Kolom kosong"),
    ])
    func `of the source are no findings`(language: Language, source: String, text: String) {
        #expect(!isSeen(text, language, of: source), "\(errors(text, language, of: source))")
    }

    @Test(arguments: [
        "{n, number, '0120-95-0178'} 日", "{n, number, #,##0.00} 日",
        "{n, plural, offset:5 other {# 日}}",
        "{n, plural, other {one one nine}}", "{n, plural, other {①①⑨}}",
        "{n, select, a {五} other {b}}",
    ])
    func `do not hide in the form of a placeholder`(text: String) {
        #expect(!errors(text, .english, of: "{n}日").isEmpty)
        #expect(!errors(text, .vietnamese, of: "{n}日").isEmpty)
    }

    @Test(arguments: [
        "⓪①②⓪－⑨⑤－⓪①⑦⑧へ", "〇一二〇九五〇一七八へ", "0\u{2063}120-95-0178へ", "一一九番へ", "０１２０ー９５ー０１７８へ",
        "0 - 1 2 0 - 9 5 - 0 1 7 8へ", "O12O-95-O178へ",
    ])
    func `are seen in a Japanese source`(source: String) {
        #expect(SourceChecks.check(source, in: .japanese).map(\.code).contains("literal-phone"))
    }
}
