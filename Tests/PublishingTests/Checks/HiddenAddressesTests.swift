import Guidance
import Publishing
import Testing

/// Addresses that a reader would follow, however they are written (issue 15).
@Suite struct HiddenAddressesTests {
    private func isSeen(_ text: String, _ language: Language) -> Bool {
        MessageChecks.check(source: "見てください。", translation: text, language: language)
            .contains { $0.code == "literal-url" && $0.severity == .error }
    }

    @Test(arguments: [
        "bit.ly/x1", "t.co/abc", "goo.gl/maps", "tinyurl.com/abc", "x.com", "t.me", "youtu.be/a",
        "example.xyz",
        "example.com", "EXAMPLE.COM", "Example.Jp", "example.co.jp", "sub.example.travel",
        "exämple.de", "例え.jp",
        "example。com", "example｡com", "example．com", "example․com", "example﹒com", "ｅｘａｍｐｌｅ．ｃｏｍ",
        "𝐞𝐱𝐚𝐦𝐩𝐥𝐞.𝐜𝐨𝐦", "ⓔⓧⓐⓜⓟⓛⓔ.ⓒⓞⓜ", "exa\u{AD}mple.com", "example\u{200B}.com",
        "example.\u{200D}com", "example.c\u{301}om",
        "ex\u{332}ample.co\u{332}m", "example[.]com", "example(.)com",
        "example [dot] com", "example(dot)com", "example dot com", "example . com", "example .com",
        "http://example", "https:example", "hxxp://example.com", "hxxps[:]//example",
        "http:/／example", "http：／／example", "//evil",
        "http:\\\\example", "ftp://example", "file:///etc", "data:text/html", "javascript:alert",
        "vbscript:a", "JAVASCRIPT:a",
        "tel:abc", "mailto:a", "sms:a", "whatsapp:a", "ＷＷＷ．example", "www.example",
        "ｗｗｗ。example",
        "help@example", "help@example.com", "help＠example.com", "help(at)example.com",
        "help [at] example [dot] com", "@madoguchi",
        "1.2.3.4", "192.168.0.1", "[::1]", "2001:db8::1", "xn--r8jz45g.xn--zckzah", "example.中国",
        "example.ไทย", "localhost:8080/a",
        "t。me", "example dOt CoM", "ex.am/ple", "g.co", "wa.me/1", "user＠host", "ｔｅｌ：119",
        "example\u{589}com",
        "пример.рф", "点看.公司",
        "example\u{FE52}com", "e\u{336}xample.co\u{336}m", "a_b@host", "whatsapp://a", "HXXP://A",
        "example\u{2024}org", "exam\u{115F}ple.com", "example．ＣＯＭ", "ⓦⓦⓦ.ⓔ.jp",
        "example.com:8080", "example.com/a?b=c",
    ])
    func `are seen`(address: String) {
        for language in [Language.english, .vietnamese, .simplifiedChinese, .thai, .nepali] {
            #expect(isSeen("Look at \(address) now.", language), "\(language.tag)")
            #expect(isSeen(address, language), "\(language.tag)")
            #expect(isSeen("(\(address))", language), "\(language.tag)")
        }
    }

    @Test(arguments: [
        "BIT.LY/x", "is.gd", "evil.tk", "evil.su", "T.CO", "a.b.io", "evil.shop", "evil.at/x",
        "evil.example:8080", "evil.example/x", "evil.tv", "t.ly/a", "evil.网址", "evil，com",
        "evil，xyz",
        "evil dot me", "evil dot tk", "evil dot ru", "evil DOT io", "evil dot cc",
    ])
    func `are seen by the end of their name`(address: String) {
        for language in [Language.english, .indonesian, .simplifiedChinese] {
            #expect(isSeen("Look at \(address) now.", language), "\(language.tag)")
        }
    }

    @Test(arguments: [
        "EE.UU.", "TP.HCM", "V.Sa.", "Mr.Smith", "St.Luke's", "Sr.Silva", "Dr.Cruz", "dr.Budi",
        "No.Telp",
        "Ma.Teresa", "TP.HN", "Ph.D.", "Gral.Franco", "PT.Maju", "Jl.Merdeka", "S.Pd", "Q.TB",
        "the dot is",
        "dot by dot", "card，and", "hoy，co",
    ])
    func `are not seen in abbreviations`(text: String) {
        for language in [Language.english, .spanish, .vietnamese, .indonesian, .filipino] {
            #expect(!isSeen("See \(text) now.", language), "\(language.tag)")
        }
    }

    @Test(arguments: ["Mr.Smith", "evil.example", "evil. com", "card.Bring", "Look at evil. xyz"])
    func `are suspected`(text: String) {
        let problems = MessageChecks.check(
            source: "見てください。", translation: text, language: .english)
        #expect(problems.filter { $0.code == "literal-url" }.map(\.severity) == [.warning])
    }

    @Test(arguments: [
        (Language.spanish, "Vea ejemplo punto com."), (.portuguese, "Veja exemplo ponto com."),
        (.vietnamese, "Xem vidu chấm com."), (.indonesian, "Lihat contoh titik com."),
        (.simplifiedChinese, "请看 example 点 com。"),
        (.simplifiedChinese, "访问example.go.jp。"), (.korean, "example 점 com"),
        (.thai, "ดูที่ตัวอย่าง.com"),
    ])
    func `are seen in words`(language: Language, text: String) {
        #expect(isSeen(text, language))
    }

    @Test(arguments: [
        (Language.english, "Call between 9 a.m. and 5 p.m. (e.g. today)."),
        (.english, "Ask Panasonic Connect Co., Ltd."),
        (.english, "Use iOS or Android. See below: the card."),
        (.english, "Note: bring it. And/or this."), (.english, "U.S.A. and U.K."),
        (.spanish, "A las 9 a.m., p. ej. hoy. Núm. de tarjeta"),
        (.portuguese, "Das 9h às 17h. Obs.: leve o cartão."),
        (.thai, "โทร. หรือ น.ส. พ.ศ. ต.ค. กทม."), (.simplifiedChinese, "请输入PIN。Android手机也可以。"),
        (.simplifiedChinese, "注意：请看：这里"),
        (.indonesian, "Titik di layar. Tekan."), (.filipino, "Ang pulang titik ang pindutin."),
        (.vietnamese, "Xem TP. Hồ Chí Minh"),
        (.nepali, "डा. राम। हेर्नुहोस्: कार्ड"), (.korean, "예: 카드. 다음"), (.english, "Wait… then press “OK”."),
        (.english, "Card (no. A)."),
    ])
    func `are not seen where there are none`(language: Language, text: String) {
        #expect(!isSeen(text, language))
    }
}
