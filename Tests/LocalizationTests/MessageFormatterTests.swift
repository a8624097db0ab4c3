import Guidance
import Localization
import Testing

@Suite struct MessageFormatterTests {
    private let formatter = MessageFormatter()

    @Test func `named arguments are put in place in any order`() {
        let message = formatter.format(
            "{b} before {a}", language: .english, arguments: ["a": .text("x"), "b": .number(1234)])
        #expect(message.text == "1,234 before x")
        #expect(message.problems.isEmpty)
    }

    @Test func `a missing argument is shown by its name and told`() {
        let message = formatter.format(
            "from {time} on", language: .english, arguments: [:])
        #expect(message.text == "from {time} on")
        #expect(message.problems == [.missingArgument("time")])
    }

    @Test func `a pattern that does not compile is shown as it is and told`() {
        let message = formatter.format("open {brace", language: .english, arguments: [:])
        #expect(message.text == "open {brace")
        #expect(message.problems.count == 1)
    }

    @Test(arguments: [(0, "0 days"), (1, "1 day"), (2, "2 days")])
    func `plurals follow the language`(number: Int, text: String) {
        let pattern = "{n, plural, one {# day} other {# days}}"
        #expect(
            formatter.format(pattern, language: .english, arguments: ["n": .number(number)]).text
                == text)
    }

    @Test func `numbers keep Western digits in Nepali`() {
        let text = formatter.format("{n}", language: .nepali, arguments: ["n": .number(42)]).text
        #expect(text == "42")
    }

    @Test func `apostrophes are plain unless before a brace`() {
        #expect(
            formatter.format("l'an '{'x'}' {a}", language: .english, arguments: ["a": .text("b")])
                .text == "l'an {x} b")
    }

    /// An apostrophe before a brace needs ICU: with one put at its end, ICU reads the same pattern.
    @Test(arguments: [
        "", "{a}", "{a}{b}", "{a} と {b}、{a}", "x{a}", "{a}x", "# {a} #", "{missing} {a}", "{ a }",
        "{0}", "a}", "{}", "{a-b}", "{", "|{a}|", "ﾊﾝ{b}", "{a}\n{b}",
    ])
    func `plain placeholders are read as ICU reads them`(pattern: String) {
        let arguments: [String: MessageArgument] = [
            "a": .text("<{1}'"), "b": .text("第二"), "0": .text("zero"),
        ]
        let own = formatter.format(pattern, language: .english, arguments: arguments)
        let icu = formatter.format(pattern + "'{'", language: .english, arguments: arguments)
        let isValid = (try? MessagePattern(pattern)) != nil
        #expect((try? MessagePattern(pattern + "'{'")) != nil || !isValid)
        if isValid {
            #expect(own.text + "{" == icu.text)
            #expect(own.problems == icu.problems)
        } else {
            #expect(own.text == pattern)
        }
    }

    @Test func `one formatter serves many threads`() async {
        await withTaskGroup(of: String.self) { group in
            for number in 0..<200 {
                group.addTask {
                    formatter.format(
                        "{n} of {a}", language: .english,
                        arguments: ["n": .number(number % 10), "a": .text("z")]
                    ).text
                }
            }
            for await text in group { #expect(text.hasSuffix(" of z")) }
        }
    }

    @Test(arguments: [
        (Language.japanese, ["other"]), (.english, ["one", "other"]), (.vietnamese, ["other"]),
        (.spanish, ["one", "many", "other"]),
    ])
    func `plural categories are the language's own`(language: Language, categories: [String]) {
        #expect(Set(PluralCategories.categories(of: language)) == Set(categories))
    }
}
