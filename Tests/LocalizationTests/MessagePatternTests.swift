import Guidance
import Testing

@testable import Localization

@Suite struct MessagePatternTests {
    @Test func `a pattern is a tree`() throws {
        let pattern = try MessagePattern(
            "a {x} b {n, plural, =0 {c} one {# d} other {d {y}}} {g, select, m {e} other {#}}")
        #expect(
            pattern.parts == [
                .text("a "), .placeholder("x"), .text(" b "),
                .choice(
                    .init(
                        argument: "n", kind: .plural,
                        branches: [
                            .init(selector: "=0", parts: [.text("c")]),
                            .init(selector: "one", parts: [.number("n"), .text(" d")]),
                            .init(selector: "other", parts: [.text("d "), .placeholder("y")]),
                        ])), .text(" "),
                .choice(
                    .init(
                        argument: "g", kind: .select,
                        branches: [
                            .init(selector: "m", parts: [.text("e")]),
                            .init(selector: "other", parts: [.text("#")]),
                        ])),
            ])
        #expect(pattern.argumentNames == ["x", "n", "y", "g"])
        #expect(!pattern.isPlain)
    }

    @Test func `apostrophes quote before braces, and in a plural before the number sign`() throws {
        #expect(try MessagePattern("l'an '{x}' ''").parts == [.text("l'an {x} '")])
        #expect(
            try MessagePattern("'#' {n, plural, other {'#' #}}").parts == [
                .text("'#' "),
                .choice(
                    .init(
                        argument: "n", kind: .plural,
                        branches: [.init(selector: "other", parts: [.text("# "), .number("n")])])),
            ])
    }

    @Test(arguments: [
        ("", true), ("a # b", true), ("{a} と {b}、", true), ("{ a }", true), ("{0}", false),
        ("{7b}", false), ("don't {a}", false), ("{n, plural, other {#}}", false),
    ])
    func `words and placeholders alone are plain`(pattern: String, isPlain: Bool) throws {
        #expect(try MessagePattern(pattern).isPlain == isPlain)
    }

    @Test(arguments: [
        ("{", 2), ("あ{a", 4), ("{a b}", 4), ("{n, plural, one {x}}", 21), ("{n, number}", 11),
        ("'{a", 2), ("{n, plural, other {a} other {b}}", 30), ("{a-b}", 5), ("}{", 1),
        ("{n, plural, offset: 1 other {#}}", 20),
    ])
    func `a mistake is named with its place`(pattern: String, column: Int) {
        let error = #expect(throws: MessagePatternError.self) { try MessagePattern(pattern) }
        #expect(error?.column == column)
        #expect(error?.fix.isEmpty == false)
    }

    @Test(arguments: [("a }", 3), ("{n, plural, offset:1 other {#}}", 21)])
    func `what ICU would take and we do not is read and named`(pattern: String, column: Int) throws
    {
        #expect(try MessagePattern(pattern).unsupported?.column == column)
        #expect(try !MessagePattern(pattern).isPlain)
        #expect(MessagePattern.errorOfICU(in: pattern) == nil)
    }

    @Test func `choices inside choices end somewhere`() throws {
        func nested(_ depth: Int) -> String {
            (0..<depth).reduce("x") { text, _ in "{n, select, other {\(text)}}" }
        }
        _ = try MessagePattern(nested(8))
        let error = #expect(throws: MessagePatternError.self) {
            try MessagePattern(nested(100_000))
        }
        #expect(error?.message.contains("too deep") == true)
    }

    /// Everything that it takes, but positions with zeros before them, is a pattern to ICU too.
    @Test func `it takes nothing that ICU refuses`() throws {
        let pieces = [
            "{", "}", "'", "#", "a", " ", ",", "{a}", "{n, plural, other {", "select", "}}",
        ]
        var patterns = [""]
        for _ in 0..<4 { patterns = patterns.flatMap { head in pieces.map { head + $0 } } }
        let refused = patterns.filter { pattern in
            (try? MessagePattern(pattern)) != nil && MessagePattern.errorOfICU(in: pattern) != nil
        }
        #expect(refused == [])
        #expect(MessagePattern.errorOfICU(in: "{00}")?.column == 2)
    }
}
