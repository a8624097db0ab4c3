import Guidance
import Testing

@Suite struct ValidityTests {
    @Test func `both days are included and the edges are midnights in Japan`() throws {
        let from = try #require(CalendarDate("2024-12-02"))
        let until = try #require(CalendarDate("2025-12-01"))
        let validity = Validity(from: from, until: until)
        #expect(!validity.contains(from.adding(days: -1)))
        #expect(validity.contains(from))
        #expect(validity.contains(until))
        #expect(!validity.contains(until.adding(days: 1)))
        #expect(
            validity.edges(in: .japan).map { $0.rfc3339(in: .japan) } == [
                "2024-12-02T00:00:00+09:00", "2025-12-02T00:00:00+09:00",
            ])
        #expect(Validity.always.edges(in: .japan).isEmpty)
    }

    @Test(arguments: [
        ("2026-12-28", false), ("2026-12-29", true), ("2027-01-03", true), ("2027-01-04", false),
    ])
    func `a season may run over New Year`(day: String, expected: Bool) throws {
        let season = Doubt.Season(
            from: .init(month: 12, day: 29), until: .init(month: 1, day: 3))
        #expect(season.contains(try #require(CalendarDate(day))) == expected)
    }
}
