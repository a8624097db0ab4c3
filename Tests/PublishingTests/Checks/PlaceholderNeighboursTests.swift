import Guidance
import Publishing
import Testing

/// What stands beside a placeholder and would make another value of it, for a reader.
@Suite struct PlaceholderNeighboursTests {
    private func errors(
        _ translation: String, _ language: Language, of source: String,
        numbers: Set<String> = ["n", "number_days"]
    ) -> [String] {
        MessageChecks.check(
            source: source, translation: translation, language: language, numbers: numbers
        ).filter { $0.severity == .error }.map { "\($0.code): \($0.message)" }
    }

    @Test(arguments: [
        "{x}1", "1{x}", "{x}-1", "{x}-1-1", "{x} - 1", "{x}.1", "{x},1", "{x}:1", "{x}/1", "{x}−1",
        "{x}–1", "{x}·1", "{x}①", "{x}１", "{x}๑", "{x}\n-1", "1-{x}", "1.{x}", "1 - {x}", "{x}24",
        "{x}-24", "24{x}", "{x}0", "0{x}", "{x}#1", "{x}+1", "{x}*1", "{x}一一", "{x}9", "{x} 1",
        "1 {x}", "{x}{x}", "{x}-{x}",
    ])
    func `a figure is refused`(part: String) {
        for name in ["phone_general", "percent_share", "amount_fee", "date_end", "n"] {
            let text = part.replacing("{x}", with: "{\(name)}")
            for language in [Language.english, .simplifiedChinese, .thai, .korean] {
                #expect(
                    !errors("A: \(text) a.", language, of: "{\(name)}、24時間").isEmpty,
                    "\(language.tag) \(text)")
            }
        }
    }

    @Test(arguments: [
        ("{label_form}1枚", "{label_form}1张"), ("{date_end}24時まで", "到{date_end}24点"),
        ("{phone_a}、24時間", "{phone_a}，24小时"), ("{phone_a}：5か国語", "{phone_a}: 5种语言"),
        ("{n}-{m}", "{n}-{m}"), ("{n}日、{m}月", "{n}, {m}"), ("24時間 {phone_a}", "24小时 {phone_a}"),
    ])
    func `a figure of the Japanese stays`(source: String, text: String) {
        #expect(errors(text, .simplifiedChinese, of: source) == [])
    }

    @Test(arguments: [
        "Call 1-1-1.", "Call 001.", "Call 1 1 1.", "Call 1, 1.", "Call 1/1.", "Call 1.1.1",
        "Call 1\n1",
        "Call 0001", "Call 1 (1) 1", "Call 1 · 1", "Call ①①", "Call ๑-๑", "Call 1;1", "Call 1|1",
        "A1 and B1", "v.1 or v.1",
    ])
    func `a row of ones is no article`(text: String) {
        for language in [Language.english, .thai, .spanish, .filipino, .nepali] {
            #expect(!errors(text, language, of: "電話してください。").isEmpty, "\(language.tag)")
            #expect(!errors(text, language, of: "カードを1枚。").isEmpty, "\(language.tag)")
        }
    }

    @Test(arguments: [
        (Language.thai, "เตรียมบัตร 1 ใบ และเอกสาร 1 ฉบับ"), (.english, "Bring 1 card."),
        (.indonesian, "Bawa 1 kartu (1 lembar saja)."), (.vietnamese, "Mang theo 1 thẻ."),
    ])
    func `a lone one is`(language: Language, text: String) {
        #expect(errors(text, language, of: "カードをお持ちください。") == [])
    }

    @Test(arguments: [
        "{n, plural, other {1}}", "{n, plural, one {1} other {1}}", "{n, plural, other {twenty}}",
        "{n, plural, other {1}}{n, plural, other {1}}{n, plural, other {0}}",
        "{n, plural, offset:1 one {#} other {#}}", "{n, plural, =3 {twenty} other {#}}",
        "{n, plural, =3 {4} other {#}}", "{n, plural, one {#} other {##}}",
        "{n, plural, one {#} other {#0}}", "{n, plural, one {#} other {# #}}",
        "{n, plural, one {2} other {#}}", "{n, plural, one {11} other {#}}", "{n}{n}", "{n} {n}",
        "{n, plural, one {#} other {#}} {n}", "{n, plural, one {#} other {{n}{n}}}",
        "{n, plural, one {#} other {# hundred}}", "{n, plural, one {#} other {-#}}",
        "{n, plural, one {#} other {a}}", "{n, plural, =5 {ten} one {#} other {#}}",
        "{n, plural, =1 {10} one {#} other {#}}", "{n, plural, =2 {# #} one {#} other {#}}",
    ])
    func `a branch shows the number once`(text: String) {
        #expect(!errors("\(text) days", .english, of: "{n}日").isEmpty)
    }

    @Test(arguments: [
        "{n, plural, one {# day} other {# days}}", "{n, plural, one {1 day} other {# days}}",
        "{n, plural, one {a day} other {# days}}", "{n, plural, =0 {no days} one {#} other {#}}",
        "{n, plural, =1 {one day} one {# day} other {# days}}",
        "{n, plural, =3 {three days} one {# day} other {# days}}",
        "{n, plural, =3 {3 days} one {{n} day} other {# days}}",
    ])
    func `a branch may say its number`(text: String) {
        #expect(errors("In \(text)", .english, of: "{n}日") == [])
    }

    @Test(arguments: [
        (Language.english, "{n} hundred days"), (.english, "{n}-thousand"), (.english, "{n} dozen"),
        (.english, "a million {n}"), (.english, "{n}k"), (.english, "{n}teen"),
        (.english, "-{n} days"),
        (.english, "in −{n} days"), (.english, "(-{n})"), (.simplifiedChinese, "{n}十天"),
        (.simplifiedChinese, "{n}百天"), (.simplifiedChinese, "{n}千"), (.simplifiedChinese, "{n}万天"),
        (.simplifiedChinese, "{n}億"), (.simplifiedChinese, "{n} 亿"), (.simplifiedChinese, "二{n}天"),
        (.simplifiedChinese, "十{n}天"), (.simplifiedChinese, "三{n}"), (.korean, "{n}십일"),
        (.korean, "{n}백"), (.korean, "{n}천 일"), (.korean, "{n}만 일"), (.korean, "백{n}일"),
        (.thai, "{n}สิบวัน"), (.thai, "{n} ร้อยวัน"), (.thai, "{n}พัน"), (.thai, "{n}แสน"),
        (.thai, "ร้อย{n}วัน"),
        (.vietnamese, "{n} mươi ngày"), (.vietnamese, "{n} trăm"), (.vietnamese, "{n} nghìn"),
        (.vietnamese, "{n} triệu"), (.nepali, "{n} सय दिन"), (.nepali, "{n} हजार"),
        (.nepali, "{n} लाख"),
        (.spanish, "cien {n} días"), (.spanish, "{n} mil días"), (.spanish, "{n} millones"),
        (.portuguese, "{n} mil dias"), (.portuguese, "cem {n}"), (.indonesian, "{n} ratus hari"),
        (.indonesian, "{n} ribu"), (.indonesian, "{n} puluh"), (.indonesian, "{n} belas"),
        (.filipino, "{n} daan"), (.filipino, "{n} libo"), (.filipino, "{n} na libong araw"),
        (.thai, "{n} hundred"), (.japanese, "{n}十日"), (.japanese, "二{n}日"), (.japanese, "{n}億"),
    ])
    func `a multiplier is refused`(language: Language, text: String) {
        #expect(!errors(text, language, of: "{n}日").isEmpty)
    }

    @Test(arguments: [
        (Language.korean, "{label_card}만 있으면 됩니다", "{label_card}だけ"),
        (.simplifiedChinese, "请在{n}万日元以内", "{n}万円以内"),
        (.simplifiedChinese, "{n}，千万不要", "{n}、だめ"), (.simplifiedChinese, "统一{n}", "{n}"),
        (.english, "Between {n}-{m} days", "{n}-{m}日"), (.vietnamese, "{n} phần trăm", "{n}%"),
        (.spanish, "Quedan {n} días", "{n}日"), (.thai, "ร้อยละ {n}", "{n}%"),
        (.english, "{n} times", "{n}回"),
        (.english, "A: —{n}—", "{n}"), (.indonesian, "sisa {n} hari", "{n}日"),
        (.nepali, "{n} दिन", "{n}日"), (.filipino, "{n} na araw", "{n}日"),
    ])
    func `a word of every day is none`(language: Language, text: String, source: String) {
        #expect(errors(text, language, of: source) == [])
    }

    @Test(arguments: [
        "{url_x}-evil", "{url_x}evil", "{url_x}.evil", "{url_x}/evil", "{url_x}?a=1",
        "{url_x}@evil",
        "evil{url_x}", "evil.{url_x}", "{url_x}é", "{url_x}--a", "{url_x}#a",
    ])
    func `nothing is added to an address`(text: String) {
        for language in [Language.english, .thai, .simplifiedChinese] {
            #expect(!errors("See \(text) .", language, of: "{url_x} を見てください。").isEmpty)
        }
    }

    @Test(arguments: [
        "See {url_x}.", "({url_x})", "{url_x}, or", "{url_x}: here", "看{url_x}。", "{url_x}看",
    ])
    func `an address may end a sentence`(text: String) {
        #expect(errors(text, .english, of: "{url_x}") == [])
    }
}
