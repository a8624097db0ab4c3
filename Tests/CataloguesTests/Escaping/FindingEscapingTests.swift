import Guidance
import TestSupport
import Testing

/// A file or a text may have any name: a finding is one line, and one annotation (issue 15).
@Suite struct FindingEscapingTests {
    private func finding(_ text: String) -> Finding {
        Finding(
            code: "markup", severity: .error, file: text, line: 3, message: text, fix: text)
    }

    @Test(arguments: ["\n", "\r", "\r\n", "%", ":", ","])
    func `an annotation's properties are those that were given`(sign: String) throws {
        for text in HostileScalars.around(sign) + ["a\(sign)::error file=b"] {
            let line = finding(text).annotation
            #expect(!line.utf8.contains { $0 == 0x0A || $0 == 0x0D })
            // The first pair of colons behind the command ends its properties.
            let head = Array(line.utf8.dropFirst("::error ".utf8.count))
            let end = try #require(head.indices.first { head[$0...].starts(with: "::".utf8) })
            let properties = head[..<end].split(separator: UInt8(ascii: ","))
            #expect(properties.count == 3, "\(line.debugDescription)")
            #expect(line.hasPrefix("::error file="))
            #expect(line.count(ofBytes: ",line=3,title=markup::") == 1)
        }
    }

    @Test func `an annotation escapes as GitHub's runner reads it`() {
        let line = Finding(
            code: "a", severity: .warning, file: "x,y:z%\r\n.po", message: "5 %,\r\nb: c"
        ).annotation
        #expect(line == "::warning file=x%2Cy%3Az%25%0D%0A.po,title=a::5 %25,%0D%0Ab: c")
    }

    @Test(arguments: ["\n", "\r", "\r\n", "\u{1B}[2J", "\u{85}", "\u{2028}", "\u{202E}", "\u{9B}"])
    func `a finding is one line of visible text`(sign: String) {
        let line = finding("a\(sign)b.po:1: error: c").text
        #expect(
            line.unicodeScalars.allSatisfy {
                !"\n\r\u{1B}\u{85}\u{2028}\u{202E}\u{9B}".unicodeScalars.contains($0)
            })
    }
}
