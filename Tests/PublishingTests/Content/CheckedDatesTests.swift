import Guidance
import Testing

@testable import Publishing

@Suite struct CheckedDatesTests {
    private static let today = String("2026-09-08")

    @Test(arguments: [
        ("2020-01-01", 0), ("2026-09-08", 0), ("2026-09-09", 0), ("2026-09-10", 1),
        ("2027-01-01", 1),
        ("2999-12-31", 1),
    ])
    func `a fact is checked before it is published`(day: String, count: Int) throws {
        var content = Content()
        content.facts = [
            Fact(
                id: "year", value: .year(2020), certainty: .stated, sources: [], validity: .always,
                checked: CalendarDate(day))
        ]
        let today: CalendarDate = try #require(CalendarDate(Self.today))
        let findings = CheckedDates.findings(content, root: "content", today: today)
        #expect(findings.count == count)
        #expect(findings.allSatisfy { $0.severity == .warning && $0.fix != nil })
    }
}
