import Foundation
import Guidance
import Testing

@testable import Publishing

@Suite struct CountryTests {
    private func office(_ lines: String) -> SmallOffice {
        var office = SmallOffice()
        office.files["content/office.yaml"] =
            lines + "\n" + (office.files["content/office.yaml"] ?? "")
        return office
    }

    private func errors(_ office: SmallOffice) throws -> [Finding] {
        let before = try SmallOffice.before.get()
        return try office.findings().filter { $0.severity == .error && !before.contains($0) }
    }

    private func changed(_ office: SmallOffice, _ old: String, _ new: String) -> SmallOffice {
        var office = office
        office.files["content/lines/desk.yaml"] = office.files["content/lines/desk.yaml"]?
            .replacing(old, with: new)
        return office
    }

    @Test(arguments: [
        ("time-zone: Europe/Berlin", "changes its clocks", 1),
        ("time-zone: Mars/Olympus", "no time zone", 1),
        ("country: Japan", "no country", 1), ("country: jp", "no country", 1),
        ("country: CO\ntime-zone: America/New_York", "changes its clocks", 2),
    ])
    func `a country or zone that cannot be is refused`(
        lines: String, reason: String, line: Int
    ) throws {
        let errors = try errors(office(lines))
        #expect(errors.map(\.file) == ["content/office.yaml"], "\(errors.map(\.text))")
        #expect(errors.map(\.line) == [line])
        #expect(errors.allSatisfy { $0.message.contains(reason) && $0.fix != nil })
    }

    @Test(arguments: ["01-4200000", "+977 1-4200000", "100", "9841234567"])
    func `numbers of another country are taken`(number: String) throws {
        let nepal = office("country: NP\ntime-zone: Asia/Kathmandu")
        let errors = try errors(changed(nepal, "03-1234-5678", number))
        #expect(errors == [], "\(errors.map(\.text))")
    }

    @Test func `Japan's numbers are asked of Japan's offices`() throws {
        let errors = try errors(changed(SmallOffice(), "03-1234-5678", "01-4200000"))
        #expect(errors.map(\.code) == ["invalid-phone"])
    }

    private func codes(_ office: SmallOffice) throws -> Set<String> {
        Set(try office.findings().map(\.code))
    }

    @Test func `year-end is asked about in Japan alone`() throws {
        let asks = changed(SmallOffice(), "; Dec 29-Jan 3 off", "")
        #expect(try codes(asks).contains("hours-year-end-forgotten"))
        let nepal = changed(
            office("country: NP\ntime-zone: Asia/Kathmandu"), "; Dec 29-Jan 3 off", "")
        #expect(try !codes(nepal).contains("hours-year-end-forgotten"))
    }

    @Test func `a list of holidays that ends, or is not there, is warned of`() throws {
        var nepal = office("country: NP\ntime-zone: Asia/Kathmandu")
        #expect(try codes(nepal).contains("holiday-list-ends"))
        nepal.files["content/holidays/official.csv"] =
            "# official through: 2026-12-31\n2026-10-20,Dashain"
        nepal.files["content/holidays/names.yaml"] = "dashain: Dashain"
        #expect(try codes(nepal).contains("holiday-list-ends"))
        nepal.files["content/holidays/official.csv"] =
            "# official through: 2028-12-31\n2026-10-20,Dashain\n2027-10-10,Dashain"
        #expect(try !codes(nepal).contains("holiday-list-ends"))
        #expect(try !codes(SmallOffice()).contains("holiday-list-ends"))
        let silent = changed(
            office("country: NP\ntime-zone: Asia/Kathmandu"), "; PH off; Dec 29-Jan 3 off", "")
        #expect(try !codes(silent).contains("holiday-list-ends"))
    }

    @Test func `days of overrides are days of the office`() throws {
        let tree = try office("country: CO\ntime-zone: America/Bogota").tree()
        let override = try #require(tree.content.overrides.first)
        #expect(override.from.rfc3339(in: .utc) == "2026-12-01T05:00:00+00:00")
        #expect(override.until?.rfc3339(in: .utc) == "2026-12-03T05:00:00+00:00")
        #expect(tree.content.holidays.zone == Zone(name: "America/Bogota", offset: -18_000))
    }
}
