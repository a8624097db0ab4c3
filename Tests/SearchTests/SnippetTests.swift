import Guidance
import Testing

@testable import Search

@Suite struct SnippetTests {
    @Test func `escapes everything but its own marks`() {
        let snippet = Snippet(
            pieces: [
                .init(text: "<script>&\"'", isMatch: false), .init(text: "<b>", isMatch: true),
            ], language: .english)
        #expect(
            snippet.html == "&lt;script&gt;&amp;&quot;&#39;<mark>&lt;b&gt;</mark>")
    }

    @Test(arguments: ["👩‍👩‍👧", "नि", "é", "한", "ก็"])
    func `never cuts a character as readers see it`(_ unit: String) {
        let text = String(repeating: unit, count: 400)
        for start in stride(from: 0, to: text.utf8.count - 10, by: 7) {
            let pieces = SnippetMaker.cut(text, marking: [start..<(start + 5)])
            let shown = pieces.map(\.text).joined().filter { $0 != "…" && $0 != " " }
            let isWhole = shown.allSatisfy { String($0) == unit }
            #expect(isWhole)
            #expect(shown.count <= SnippetMaker.longest)
            let hasMatch = pieces.contains { $0.isMatch }
            #expect(hasMatch)
        }
    }

    @Test func `shows the first match and marks it`() {
        let text =
            String(repeating: "word ", count: 60) + "needle " + String(repeating: "hay ", count: 60)
        let start = text.utf8.count - 60 * 4 - 7
        let pieces = SnippetMaker.cut(text, marking: [start..<(start + 6)])
        #expect(pieces.first?.text.hasPrefix("…") == true)
        #expect(pieces.filter(\.isMatch).map(\.text) == ["needle"])
    }

    @Test func `leaves a short text whole`() {
        #expect(
            SnippetMaker.cut("short", marking: []) == [.init(text: "short", isMatch: false)])
    }
}
