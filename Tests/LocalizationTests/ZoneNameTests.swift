import Guidance
import Localization
import Testing

@Suite struct ZoneNameTests {
    @Test(arguments: [
        ("Asia/Tokyo", 32_400), ("Asia/Kolkata", 19_800), ("Asia/Kathmandu", 20_700),
        ("America/Bogota", -18_000), ("Africa/Nairobi", 10_800), ("UTC", 0),
        ("Etc/GMT+12", -43_200), ("Pacific/Marquesas", -34_200), ("Asia/Ho_Chi_Minh", 25_200),
    ])
    func `a zone with one offset is taken`(name: String, offset: Int) throws {
        #expect(try Zone(named: name) == Zone(name: name, offset: offset))
    }

    @Test(arguments: [
        "Europe/Berlin", "America/New_York", "Australia/Sydney", "America/Santiago",
        "Africa/Casablanca", "Australia/Lord_Howe", "Africa/Cairo",
    ])
    func `a zone with summer time is refused with the reason`(name: String) {
        let refusal = #expect(throws: ZoneRefusal.self) { try Zone(named: name) }
        #expect(refusal?.reason.hasPrefix("\(name) changes its clocks") ?? false)
        #expect(refusal?.fix.contains("Asia/Tokyo") ?? false)
    }

    @Test(arguments: [
        ("Asia/Tokio", "Asia/Tokyo"), ("asia/tokyo", "Asia/Tokyo"), ("Japan Time", "IANA"),
        ("JST", "IANA"), ("EST", "IANA"), ("GMT+9", "IANA"), ("+09:00", "IANA"), ("", "IANA"),
        ("America/Bogotá", "America/Bogota"), ("Etc/Unknown", "IANA"),
    ])
    func `what is no zone is refused with the nearest`(name: String, advice: String) {
        let refusal = #expect(throws: ZoneRefusal.self) { try Zone(named: name) }
        #expect(refusal?.reason.contains("no time zone") ?? false, "\(refusal?.reason ?? "")")
        #expect(refusal?.fix.contains(advice) ?? false, "\(refusal?.fix ?? "")")
    }

    @Test(arguments: [
        ("JP", true), ("NP", true), ("CO", true), ("jp", false), ("XX", false), ("JPN", false),
        ("", false), ("ZZ", false), ("É", false),
    ])
    func `countries are those of ISO 3166`(code: String, isOne: Bool) {
        #expect(Countries.isOne(code) == isOne)
    }
}
