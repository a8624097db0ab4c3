import Guidance
import Testing

@Suite struct VisibleTextTests {
    @Test(arguments: [
        ("plain 日本語\t", "plain 日本語\t"), ("a\nb\r\n", #"a\nb\r\n"#), ("\u{1B}[2J", #"\u001b[2J"#),
        ("\u{0}\u{7F}\u{9B}", #"\u0000\u007f\u009b"#), ("\u{202E}abc\u{2069}", #"\u202eabc\u2069"#),
        ("\u{2028}\u{85}\u{61C}", #"\u2028\u0085\u061c"#), ("e\u{301}\u{600}", "e\u{301}\u{600}"),
    ])
    func `a line stays one line, and is what it looks like`(text: String, line: String) {
        #expect(VisibleText.line(text) == line)
    }
}
