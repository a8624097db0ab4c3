import Guidance
import Testing

@testable import Publishing

@Suite struct ScriptChecksTests {
    @Test(arguments: [
        (Language.traditionalChinese, "請用卡片的電子憑證登入。"),
        // Characters that both kinds have, one of them with further meanings.
        (.traditionalChinese, "皇后的面前有一里路，只有一台茶几，干支與范姓。"),
        // A Japanese term in brackets, and one character that may be a name.
        (.traditionalChinese, "資格確認書（資格确认书）與「国民健康保険」"), (.traditionalChinese, "请出示"),
        (.simplifiedChinese, "请用卡的电子证书登录（電子証明書）。"), (.simplifiedChinese, "請出示"),
    ])
    func `Chinese in its own characters is no finding`(language: Language, text: String) {
        #expect(ScriptChecks.problems(in: [text], language: language).isEmpty)
    }

    @Test(arguments: [
        (Language.traditionalChinese, "请拨打电话", "请拨电话"),
        (.traditionalChinese, "忘记密码时，请找工作人员", "记时请员"),
        (.traditionalChinese, "「手機」里没有應用，请下载", "没请载"),
        (.simplifiedChinese, "請打電話", "請電話"),
        // Another encoding of a character is that character.
        (.simplifiedChinese, "\u{F902}\u{F99A}\u{F96F}", "\u{F902}\u{F96F}"),
    ])
    func `the other characters are named`(language: Language, text: String, found: String) throws {
        let problem = try #require(
            ScriptChecks.problems(in: [text], language: language).first {
                $0.code == "wrong-script"
            })
        #expect(problem.message.unicodeScalars.contains(where: found.unicodeScalars.contains))
    }

    @Test(arguments: ["天皇誕生日", "英語", "性別", "IP電話"])
    func `a word that Traditional Chinese shares with Japanese is no finding`(text: String) {
        #expect(
            MessageChecks.check(source: text, translation: text, language: .traditionalChinese)
                .isEmpty)
    }

    @Test func `kana are never Traditional Chinese`() {
        let codes = MessageChecks.check(
            source: "電話する", translation: "電話する", language: .traditionalChinese
        ).map(\.code)
        #expect(codes.contains("kana-in-translation"))
    }
}
