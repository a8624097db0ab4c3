import Localization
import Testing

@Suite struct CharacterFormTests {
    @Test(
        arguments: [
            ("Ⓐ", "a"), ("㏤", "5日"), ("℡", "tel"), ("Ａ", "a"), ("⑦", "7"), ("ｶ", "カ"), ("ß", "ss"),
            ("x", "x"),
            ("\u{200B}", ""), ("\u{00AD}", ""), ("\u{E0041}", ""),
        ] as [(Unicode.Scalar, String)])
    func `a character stands for its plain form`(scalar: Unicode.Scalar, plain: String) {
        #expect(CharacterForm.plain(scalar) == plain)
    }
}
