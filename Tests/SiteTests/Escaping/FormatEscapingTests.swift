import Foundation
import Guidance
import Publishing
import TestSupport
import Testing

@testable import Site

/// Every other format that carries texts, beside scalars that join with its signs (issue 15).
@Suite struct FormatEscapingTests {
    @Test(arguments: ["<", ">", "&", "\u{2028}", "\u{2029}"])
    func `JSON within HTML has no sign of HTML and no line end of JavaScript`(sign: String) throws {
        for text in HostileScalars.around(sign) + [sign, "</script>\(sign)", "<!--\(sign)"] {
            let json = JSON.array([.string(text)]).textWithinHTML
            #expect(
                !json.unicodeScalars.contains { "<>&\u{2028}\u{2029}".unicodeScalars.contains($0) })
            #expect(try JSONDecoder().decode([String].self, from: Data(json.utf8)) == [text])
        }
    }

    @Test(arguments: ["\\", ";", ","])
    func `a sign of calendars and cards is escaped`(sign: String) {
        for text in HostileScalars.around(sign) {
            let escaped = ContentLines.escaped(text)
            #expect(
                escaped.unicodeScalars.elementsEqual(
                    text.unicodeScalars.flatMap { String($0) == sign ? ["\\", $0] : [$0] }))
        }
        // Equal to a semicolon for Swift, and another sign for everybody else.
        #expect(ContentLines.escaped("\u{37E}").unicodeScalars.map(\.value) == [0x37E])
    }

    @Test(arguments: ["\r", "\n", "\r\n", "\u{2028}", "\u{2029}", "\u{85}", "\u{0B}", "\u{0C}"])
    func `no line end of any reader goes into a calendar`(end: String) {
        for text in ["a\(end)END:VCALENDAR"] + HostileScalars.around(end) {
            var lines = ContentLines()
            lines.add("NAME", text: text)
            let value = String(decoding: lines.bytes, as: UTF8.self)
            #expect(
                value.unicodeScalars.filter { $0.properties.isWhitespace && $0 != " " } == [
                    "\r", "\n",
                ])
            #expect(value.hasPrefix("NAME:"))
            #expect(value.count(ofBytes: "\\n") == 1)
        }
    }

    @Test func `a control character is left out of a calendar`() {
        #expect(ContentLines.escaped("a\u{1B}[31m\u{0}\u{7F}b\tc") == "a[31mb\tc")
    }

    @Test func `a line is folded at 75 octets between scalars`() throws {
        let text =
            "e" + String(repeating: "\u{301}", count: 300) + String(repeating: "語", count: 80)
        var lines = ContentLines()
        lines.add("NAME", text: text)
        let parts = lines.bytes.split(separator: 0x0A).map { $0.dropLast() }
        for part in parts {
            #expect(part.count <= 75)
            #expect(String(validating: part, as: UTF8.self) != nil)
        }
        let whole = parts.enumerated().flatMap {
            $0.offset == 0 ? $0.element : $0.element.dropFirst()
        }
        #expect(Array("NAME:\(text)".utf8) == whole)
    }

    @Test func `an edition's id ends no label of the figures`() {
        let text = MetricsText(
            Metrics(),
            .init(
                edition: "a\"} 1\n\\b", published: Instant(secondsSinceEpoch: 0),
                now: Instant(secondsSinceEpoch: 0), cachedPages: 0, cachedBytes: 0,
                server: ServerState())
        ).text
        #expect(text.contains(#"madoguchi_edition_info{edition="a\"} 1\n\\b"} 1"#))
    }

    @Test func `a sitemap escapes addresses`() throws {
        let map = Sitemap(edition: try #require(Fixture.result.edition), origin: "http://a/<&\"'>")
        #expect(!map.xml.contains("<&"))
        #expect(map.xml.contains("<loc>http://a/&lt;&amp;&quot;&#39;&gt;/"))
    }
}
