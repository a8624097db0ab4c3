import Guidance
import Testing

@Suite struct MarkupTextTests {
    @Test(arguments: [
        ("", ""), ("plain 日本語 ไทย (）－", "plain 日本語 ไทย (）－"), ("<", "&lt;"),
        ("a & b", "a &amp; b"), ("\"'>", "&quot;&#39;&gt;"),
        ("\u{600}<b\u{301}", "\u{600}&lt;b\u{301}"),
        ("\"\u{301}", "&quot;\u{301}"), ("a\tb\nc\rd", "a\tb\nc&#13;d"), ("\r\n", "&#13;\n"),
        ("\u{0}\u{1B}\u{1F}\u{7F}\u{85}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{7F}\u{85}"),
        ("\u{FFFE}\u{FFFF}\u{FFFD}\u{FFEE}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFEE}"),
        ("🎌\u{E0020}\u{10FFFF}", "🎌\u{E0020}\u{10FFFF}"), ("é<", "é&lt;"),
    ])
    func `five signs are escaped and what XML forbids is replaced`(text: String, escaped: String) {
        #expect(MarkupText.escaped(text).unicodeScalars.elementsEqual(escaped.unicodeScalars))
    }

    @Test func `every scalar by itself is escaped or stands`() {
        for value in UInt32(0)...0x2FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let escaped = MarkupText.escaped(String(scalar))
            switch scalar {
            case "&", "<", ">", "\"", "'", "\r":
                #expect(escaped.hasPrefix("&") && escaped.hasSuffix(";"))
            case "\t", "\n": #expect(escaped == String(scalar))
            case _ where value < 0x20 || value == 0xFFFE || value == 0xFFFF:
                #expect(escaped == "\u{FFFD}")
            default:
                if !escaped.unicodeScalars.elementsEqual([scalar]) { Issue.record("\(value)") }
            }
        }
    }
}
