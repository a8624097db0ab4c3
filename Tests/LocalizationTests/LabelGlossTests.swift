import Guidance
import Localization
import TestSupport
import Testing

@Suite struct LabelGlossTests {
    private func text(_ pattern: String, _ language: Language) -> String? {
        let facts = [
            Fact(
                id: "label_id", value: .label("申請書ID"), certainty: .stated, sources: [],
                validity: .always, checked: nil,
                glosses: [
                    "en": "application ID", "ko": "신청서 ID", "zh-Hans": "申请书编号", "zh-Hant": "申請書ID",
                    "ja": "番号",
                ]),
            Fact(
                id: "label_none", value: .label("登録"), certainty: .stated, sources: [],
                validity: .always, checked: nil),
        ]
        return resolved(pattern, in: language, facts)
    }

    @Test(arguments: [
        ("Enter {label_id}.", Language.english, "Enter 申請書ID (application ID)."),
        ("{label_id}", .english, "申請書ID (application ID)"),
        ("{label_id}를 넣습니다", .korean, "申請書ID(신청서 ID)를 넣습니다"),
        ("输入{label_id}。", .simplifiedChinese, "输入申請書ID（申请书编号）。"),
        ("輸入{label_id}。", .traditionalChinese, "輸入申請書ID。"),
        // Explained by the text, behind it or around it, or somewhere else in the text.
        ("Enter {label_id} (the ID).", .english, "Enter 申請書ID (the ID)."),
        ("输入{label_id}（编号）。", .simplifiedChinese, "输入申請書ID（编号）。"),
        ("The ID ({label_id}) is there.", .english, "The ID (申請書ID) is there."),
        ("{label_id} or {label_id} (the ID)", .english, "申請書ID or 申請書ID (the ID)"),
        // Once is enough.
        ("{label_id} and {label_id}", .english, "申請書ID (application ID) and 申請書ID"),
        ("(see) {label_id}", .english, "(see) 申請書ID (application ID)"),
        ("{label_none}, {label_id}", .english, "登録, 申請書ID (application ID)"),
        ("Escriba {label_id}.", .spanish, "Escriba 申請書ID."),
    ])
    func `says what a label means`(pattern: String, language: Language, shown: String) {
        #expect(text(pattern, language) == shown)
    }
}
