import Templates
import Testing

@Suite("Which templates pages need") struct PageTemplateTests {
    private static let all = Dictionary(
        uniqueKeysWithValues: PageTemplate.allCases.map { ($0.rawValue, "") })

    private func problems(_ change: (inout [String: String]) -> Void) -> [String] {
        var sources = Self.all
        change(&sources)
        return PageTemplate.problems(in: sources).map { "\($0.code.rawValue) \($0.template)" }
    }

    @Test func `all of them, and nothing else, is right`() {
        #expect(problems { _ in } == [])
    }

    @Test(arguments: PageTemplate.allCases)
    func `a page's template that is missing is reported`(template: PageTemplate) {
        #expect(
            problems { $0[template.rawValue] = nil } == ["missing-template \(template.rawValue)"])
    }

    @Test func `a template with a slip in its name is missing, and is one of no page`() {
        let found = problems { $0["gude"] = $0.removeValue(forKey: "guide") }
        #expect(found == ["missing-template guide", "unread-template gude"])
    }

    @Test func `parts of a page's template, and their parts, are used`() {
        let found = problems {
            $0["guide"] = "{{>part}}"
            $0["part"] = "{{<inner}}{{/inner}}"
            $0["inner"] = "{{$a}}{{/a}}"
            $0["other"] = "{{>part}}"
        }
        #expect(found == ["unread-template other"])
    }

    @Test func `beside a template that cannot be used nobody is called superfluous`() {
        #expect(
            problems { ($0["guide"], $0["part"]) = ("{{>part}}{{", "") } == [
                "invalid-template guide"
            ])
    }
}
