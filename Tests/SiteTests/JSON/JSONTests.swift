import Foundation
import Testing

@testable import Site

@Suite struct JSONTests {
    @Test func `members keep their order and absent values are null`() {
        let json = JSON.object([
            ("z", .number(1)), ("a", .null), ("list", .strings(["x", "y"])), ("no", .bool(false)),
        ])
        #expect(json.text == #"{"z":1,"a":null,"list":["x","y"],"no":false}"#)
    }

    @Test(arguments: [
        "plain", "quote \" and backslash \\", "line\nbreak\r\ttab", "\u{0}\u{1f}\u{7f}",
        "नेपाली ไทย 日本語 🎌", "</script><b>&amp;", "",
    ])
    func `Foundation reads back every text`(text: String) throws {
        let data = Data(JSON.array([.string(text)]).bytes)
        #expect(try JSONDecoder().decode([String].self, from: data) == [text])
    }

    @Test func `a number that is not finite is null`() {
        #expect(JSON.array([.decimal(.infinity), .decimal(0.5)]).text == "[null,0.5]")
    }
}
