import Guidance
import Publishing
import Testing

@Suite struct `Message checks` {
    @Test(arguments: CorrectTexts.all)
    func `say nothing about a correct translation`(pair: CorrectTexts.Pair) {
        let problems = MessageChecks.check(
            source: pair.source, translation: pair.translation, language: pair.language,
            numbers: ["days"])
        #expect(problems == [])
    }

    @Test(arguments: Damage.all)
    func `find damage`(damage: Damage) {
        let problems = MessageChecks.check(
            source: damage.source, translation: damage.translation, language: damage.language,
            numbers: ["n"],
            forbidden: [
                .init(
                    language: .english, term: "Minor Insurance Card",
                    instead: "health insurance card")
            ])
        #expect(problems.map(\.code).contains(damage.code), "\(problems)")
    }

    @Test(arguments: [
        "Mạng xấu", "Ma\u{323}ng xa\u{302}\u{301}u", "MA\u{323}NG XẤU", "… mạng xấu.",
    ])
    func `find a forbidden term however its letters are encoded`(translation: String) {
        let problems = MessageChecks.check(
            source: "悪い網", translation: translation, language: .vietnamese,
            forbidden: [.init(language: .vietnamese, term: "mạng xấu")])
        #expect(problems.map(\.code).contains("forbidden-term"), "\(problems)")
    }

    @Test(arguments: [
        ("見る：ｗｗｗ．example．ｊｐ", "literal-url"), ("tel:0", "literal-url"), ("平成元年に", "literal-date"),
        ("０１２０１７８０２７", "literal-phone"), ("١٢٠١٧٨٠٢٧", "number-changed"),
    ])
    func `find values in whatever characters they are typed`(text: String, code: String) {
        let problems = MessageChecks.check(
            source: "見る", translation: text, language: .simplifiedChinese)
        #expect(problems.map(\.code).contains(code), "\(problems)")
    }

    @Test(arguments: [
        "{x, plural, one {#} other {#}} days", "{x, selectordinal, other {#}} days",
        "{n, plural, one {{x, plural, other {#}}} other {#}} days {x}",
        "{n, select, a {x} other {y}} days", "{x, select, other {x}} days",
    ])
    func `refuse a choice where nothing can be counted`(text: String) {
        let source =
            text.contains("{n") && text.contains("{x")
            ? "{n}日{x}" : text.contains("{n") ? "{n}日" : "{x}日"
        let problems = MessageChecks.check(
            source: source, translation: text, language: .english, numbers: ["n"])
        #expect(problems.map(\.code).contains("uncountable"), "\(problems)")
        #expect(
            SourceChecks.check(text.replacing("days", with: "日"), in: .japanese, numbers: ["n"])
                .map(\.code)
                .contains("uncountable"))
    }

    @Test(arguments: [
        "{n, number}", "{n, number, percent}", "{n, date, short}", "{n, time}", "{n, list}",
        "{n, choice, 0#no|1#one}", "{n, duration}", "{ n , spellout }",
    ])
    func `refuse forms that only a formatter of raw values could fill`(text: String) {
        let problems = MessageChecks.check(
            source: "{n}日", translation: "\(text) days", language: .english, numbers: ["n"])
        #expect(problems.map(\.code).contains("invalid-message-format"), "\(problems)")
        #expect(
            SourceChecks.check("\(text)日", in: .japanese, numbers: ["n"]).map(\.code)
                .contains("invalid-message-format"))
    }

    @Test func `refuse a choice that may show nothing`() {
        for (text, isBlank) in [
            ("{n, plural, one { } other {#}}", true), ("{n, plural, =0 {} other {#}}", true),
            ("{n, plural, =0 {} other {#}} days", false),
            ("{n, plural, one {{x}} other {#}}", false),
        ] {
            let problems = MessageChecks.check(
                source: "{n}日", translation: text, language: .english, optional: ["x"],
                numbers: ["n"])
            #expect(problems.map(\.code).contains("blank-text") == isBlank, "\(text)")
        }
    }

    @Test func `say nothing about a missing translation`() {
        #expect(MessageChecks.check(source: "{a}", translation: "", language: .thai).isEmpty)
    }

    @Test func `allow placeholders that are optional`() {
        let problems = MessageChecks.check(
            source: "資格確認書", translation: "Eligibility Certificate ({label_x})",
            language: .english, optional: ["label_x"])
        #expect(problems.isEmpty)
    }

    @Test func `tell a translator what to do`() {
        let problems = MessageChecks.check(
            source: "{phone_card} に電話", translation: "Call us", language: .english)
        #expect(problems.map(\.message) == ["{phone_card} is missing"])
        #expect(problems.map(\.fix) == ["copy {phone_card} into the text"])
    }

    @Test(arguments: [
        ("110番に電話してください。", "literal-phone"),
        ("#7119 に電話してください。", "literal-phone"),
        ("０１２０－９５－０１７８へ", "literal-phone"),
        ("2025年12月2日から", "literal-date"),
        ("12月29日から休みます。", "literal-date"),
        ("令和7年から", "literal-date"),
        ("手数料は1,000円です。", "literal-amount"),
        ("5万円かかります。", "literal-amount"),
        ("https://example.jp を見る", "literal-url"),
        ("example.go.jpを見る", "literal-url"),
        ("help@example.jp へ", "literal-url"),
        ("<b>重要</b>", "markup"),
        ("{phone", "invalid-message-format"),
        ("{n, plural, one {#} other {#}}日", "plural-category"),
    ])
    func `find values typed into a Japanese source`(source: String, code: String) {
        #expect(
            SourceChecks.check(source, in: .japanese, numbers: ["n"]).map(\.code).contains(code))
    }

    @Test(arguments: [
        "4桁の暗証番号を3回", "24時間365日", "5年または10年", "3か月前", "119ページ", "0120で始まる番号",
        "円形の印", "9月", "1日2回", "12時間後", "2つの方法", "100％", "番号は12桁です。", "毎月1回、10日以内",
        "{phone_card} に電話", "OS 17.2 以降", "第2面",
    ])
    func `say nothing about ordinary Japanese numbers`(source: String) {
        #expect(SourceChecks.check(source, in: .japanese) == [])
    }
}
