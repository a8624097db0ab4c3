import Testing

@testable import Templates

@Suite struct TemplateLibraryTests {
    private func codes(_ sources: [String: String]) -> [TemplateProblem.Code] {
        TemplateGraph(sources).problems.map(\.code)
    }

    private func render(_ source: String, _ values: [String: Any] = [:]) throws -> String {
        try TemplateLibrary(
            ["x": source, "y": "[{{y}}]", "z": "<{{$a}}{{y}}{{/a}}>"]
        )
        .render("x", values)
    }

    @Test(arguments: [
        "plain { text } }}", "{{a}}{{ a.b }}{{.}}", "{{#a}}{{^b}}{{/b}}{{/a}}",
        "{{! any } thing }}",
        "{{>y}}{{> y }}", "{{<z}}{{$a}}{{>y}}{{/a}}{{/z}}", "{{{jsonLD}}}", "", "{{#a}}\n{{/a}}\n",
        "{{$a}}{{$b}}{{/b}}{{/a}}", "{{<z}}\n text is left out {{! so is this }}{{/z}}",
    ])
    func `what pages need is accepted`(source: String) throws {
        #expect(codes(["x": source, "y": "", "z": "{{$a}}{{/a}}"]) == [])
        _ = try TemplateLibrary(["x": source, "y": "", "z": "{{$a}}{{/a}}"])
    }

    @Test(arguments: [
        "{{", "{{a", "{{a}", "{{}}", "{{ }}", "{{a b}}", "{{#a}}", "{{/a}}", "{{#a}}{{/b}}",
        "{{#a}}{{#b}}{{/a}}{{/b}}", "{{{a}}", "{{{a}}}", "{{&a}}", "{{=<% %>=}}",
        "{{%CONTENT_TYPE:TEXT}}",
        "{{>*a}}", "{{<*a}}{{/*a}}", "{{upper(a)}}", "{{#first(a)}}{{/first(a)}}",
        "{{#a}}\u{600}{{/a}}",
        "{{a}}\u{301}", "{{a\u{301}}}", "{{é}}", "{{<z}}{{a}}{{/z}}", "{{<z}}{{#a}}{{/a}}{{/z}}",
        "{{<z}}{{>y}}{{/z}}", "{{<z}}{{<z}}{{/z}}{{/z}}", "{{<z}}{{$a}}{{$b}}{{/b}}{{/a}}{{/z}}",
        "{{!", "{{a/b}}", "{{a\nb}}", "{{#a}}{{/a}", "{{*a}}",
    ])
    func `what hides something, or does not compile, is refused`(source: String) {
        #expect(codes(["x": source, "y": "", "z": ""]) == [.invalidTemplate])
    }

    @Test func `a mistake is told with its line`() {
        let problems = TemplateGraph([
            "x": "a\n\n{{#a}}\n{{/b}}", "y": "\n{{>none}}",
        ]).problems
        #expect(problems.map(\.template) == ["x", "y"])
        #expect(problems.map(\.line) == [4, 2])
        #expect(problems.map(\.code) == [.invalidTemplate, .unknownTemplate])
    }

    @Test(arguments: [
        ["a": "{{>a}}"], ["a": "{{>b}}", "b": "{{>a}}"],
        ["a": "{{<b}}{{/b}}", "b": "{{<a}}{{/a}}"],
        ["a": "{{#x}}{{>b}}{{/x}}", "b": "{{^x}}{{>c}}{{/x}}", "c": "{{>a}}"],
        ["a": "{{<b}}{{$x}}{{>c}}{{/x}}{{/b}}", "b": "{{$x}}{{/x}}", "c": "{{$y}}{{/y}}"],
        ["a": "{{<b}}{{$x}}{{<b}}{{/b}}{{/x}}{{/b}}", "b": "{{$x}}{{/x}}"],
    ])
    func `a template that comes back to itself is refused once`(sources: [String: String]) {
        #expect(codes(sources) == [.templateCycle])
    }

    @Test func `a cycle is told by its names`() {
        let problem = TemplateGraph(["a": "{{>b}}", "b": "x\n{{>c}}", "c": "{{>b}}"]).problems
        #expect(problem.map(\.message) == ["templates include each other without end: b → c → b"])
    }

    @Test func `templates may name the same one twice, and more than one may`() {
        #expect(codes(["a": "{{>c}}{{>b}}{{>c}}", "b": "{{>c}}", "c": "x"]) == [])
    }

    @Test func `nesting, chains and growth are bounded`() {
        let deep = String(repeating: "{{#a}}", count: 5_000)
        #expect(codes(["x": deep]) == [.templateTooLarge])
        let chain = Dictionary(
            uniqueKeysWithValues: (0..<3_000).map {
                ("c\($0)", $0 == 2_999 ? "" : "{{>c\($0 + 1)}}")
            })
        #expect(Set(codes(chain)) == [.templateTooLarge])
        let doubling = Dictionary(
            uniqueKeysWithValues: (0..<64).map {
                ("d\($0)", $0 == 63 ? "" : "{{>d\($0 + 1)}}{{>d\($0 + 1)}}")
            })
        #expect(codes(doubling).contains(.templateTooLarge))
        #expect(codes(["x": String(repeating: "a", count: 200_000)]) == [.templateTooLarge])
    }

    /// The outline is to refuse whatever the engine would: it is tried with what is made at random of
    /// everything that means something to either.
    @Test func `whatever is accepted compiles and renders`() throws {
        let pieces = [
            "{{", "}}", "{", "}", "#", "^", "/", ">", "<", "$", "!", "&", "%", "=", "a", "b", "y",
            "z",
            ".", " ", "\n", "\r\n", "{{#a}}", "{{/a}}", "{{^b}}", "{{/b}}", "{{>y}}", "{{<z}}",
            "{{/z}}",
            "{{$a}}", "{{{jsonLD}}}", "{{a}}", "\u{301}", "\u{600}", "é", "{{! }}", "(", ")", "*",
            "\t",
        ]
        var generator = SplitMix(state: 20_261_130)
        var accepted = 0
        for _ in 0..<30_000 {
            let count = Int.random(in: 1...9, using: &generator)
            let source = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }
                .joined()
            let sources = ["x": source, "y": "[{{y}}]", "z": "<{{$a}}{{y}}{{/a}}>"]
            guard TemplateGraph(sources).problems.isEmpty else { continue }
            accepted += 1
            // Ends the run where it does not compile.
            _ = try TemplateLibrary(sources).render(
                "x", ["a": ["b": true], "y": "<"])
        }
        #expect(accepted > 2_000)
    }

    @Test(arguments: ["<", ">", "&", "\"", "'"])
    func `values are escaped in partials, parents, blocks and lists, whatever stands beside`(
        sign: String
    ) throws {
        for text in ["\u{600}\(sign)", "\u{D4E}\(sign)", "\(sign)\u{301}", "\(sign)\u{FE0F}", sign]
        {
            let values: [String: Any] = ["y": text, "list": [text], "more": ["y": text]]
            for source in [
                "{{y}}", "{{>y}}", "{{#more}}{{y}}{{>y}}{{/more}}", "{{#list}}{{.}}{{/list}}",
                "{{<z}}{{/z}}", "{{<z}}{{$a}}{{y}}{{>y}}{{/a}}{{/z}}", "  {{>y}}\n  {{y}}",
                "{{y}}{{>y}}{{y}}",
            ] {
                let html = try render(source, values)
                let bare = html.unicodeScalars.filter { "<>&\"'".unicodeScalars.contains($0) }
                let own = html.unicodeScalars.count { $0 == "&" }
                // The parent's own brackets, and the beginning of each reference.
                #expect(
                    bare.count == own + (source.contains("{{<z}}") ? 2 : 0), "\(source): \(html)")
                #expect(own > 0)
            }
        }
    }

    @Test func `the first line of a template stands as it does in others`() throws {
        #expect(try render("{{#t}}\nx\n{{/t}}\n", ["t": true]) == "x\n")
        #expect(try render("  {{y}}\n", ["y": "a"]) == "  a\n")
        #expect(try render("\n{{y}}", ["y": "a"]) == "\na")
    }
}

/// Numbers that are the same in every run (SplitMix64).
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
