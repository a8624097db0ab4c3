import Guidance
import Localization
import TestSupport
import Testing

@Suite struct TextResolverTests {
    private func text(_ pattern: String, _ language: Language) -> String? {
        let facts = [
            Fact(
                id: "number_n", value: .number(1_000), certainty: .stated, sources: [],
                validity: .always, checked: nil),
            Fact(
                id: "number_one", value: .number(1), certainty: .stated, sources: [],
                validity: .always, checked: nil),
            Fact(
                id: "label_l", value: .label("登録"), certainty: .stated, sources: [],
                validity: .always, checked: nil),
        ]
        return resolved(pattern, in: language, facts)
    }

    @Test(arguments: [
        ("{number_n, plural, one {# day} other {# days}}", Language.english, "1,000 days"),
        ("{number_one, plural, one {# day} other {# days}}", .english, "1 day"),
        ("{number_one, plural, =1 {a day} other {# days}}, {number_one}", .english, "a day, 1"),
        ("{number_one, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}", .english, "1st"),
        ("{number_n, plural, offset:1 one {x} other {# more}}", .english, "999 more"),
        (
            "{number_n, plural, other {{number_one, plural, one {{label_l}} other {no}} of #}}",
            .english, "登録 of 1,000"
        ),
        ("{number_n, plural, other {'#' '{'l''an'}' {label_l}}}", .spanish, "# {l'an} 登録"),
        ("{number_n, plural, other {#日}}と{number_n}", .japanese, "1,000日と1,000"),
        ("{number_n, plural, one {# दिन} other {# दिन}}", .nepali, "1,000 दिन"),
    ])
    func `numbers are counted`(pattern: String, language: Language, shown: String) {
        #expect(text(pattern, language) == shown)
    }
}
