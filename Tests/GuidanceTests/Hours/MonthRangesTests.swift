import Guidance
import Testing

/// `Jul-Sep`, `Dec-Feb`, `Mar,Jul`, `2027 Jul`: whole months.
@Suite struct MonthRangesTests {
    private func instant(_ text: String) throws -> Instant { try Instant(rfc3339: text) }

    @Test(arguments: [
        ("Jul 09:00-17:00", "2026-11-30T00:00:00+09:00", "closed", "2027-07-01T09:00:00+09:00"),
        ("Jul-Sep 09:00-17:00", "2026-09-30T16:59:59+09:00", "open", "2026-09-30T17:00:00+09:00"),
        ("Jul-Sep 09:00-17:00", "2026-09-30T17:00:00+09:00", "closed", "2027-07-01T09:00:00+09:00"),
        (
            "Jul-Sep Mo-Fr 09:00-17:00", "2027-06-30T12:00:00+09:00", "closed",
            "2027-07-01T09:00:00+09:00"
        ),
        (
            "Jul-Sep Mo-Fr 09:00-17:00", "2027-07-02T17:00:00+09:00", "closed",
            "2027-07-05T09:00:00+09:00"
        ),
        ("Dec-Feb 10:00-11:00", "2027-02-28T11:00:00+09:00", "closed", "2027-12-01T10:00:00+09:00"),
        ("Dec-Feb 10:00-11:00", "2028-02-28T11:00:00+09:00", "closed", "2028-02-29T10:00:00+09:00"),
        ("Dec-Feb 00:00-24:00", "2026-12-01T00:00:00+09:00", "open", "2027-03-01T00:00:00+09:00"),
        (
            "Mar,Jul Mo 10:00-11:00", "2027-03-29T11:00:00+09:00", "closed",
            "2027-07-05T10:00:00+09:00"
        ),
        (
            "Mar,Jul-Aug,Dec 24-26 10:00-11:00", "2026-08-31T11:00:00+09:00", "closed",
            "2026-12-24T10:00:00+09:00"
        ),
        (
            "2027 Jul 10:00-11:00", "2026-07-10T00:00:00+09:00", "closed",
            "2027-07-01T10:00:00+09:00"
        ),
        (
            "2027 Feb-Mar 10:00-11:00", "2027-02-28T11:00:00+09:00", "closed",
            "2027-03-01T10:00:00+09:00"
        ),
        (
            "09:00-17:00; Jul-Sep 10:00-18:00; Aug off", "2027-07-31T18:00:00+09:00", "closed",
            "2027-09-01T10:00:00+09:00"
        ),
        ("Jul off", "2026-07-10T00:00:00+09:00", "closed", nil),
        ("2026 Jul-Sep 10:00-11:00", "2026-10-01T00:00:00+09:00", "closed", nil),
        ("00:00-24:00; Jan-Dec 00:00-24:00", "2026-10-01T00:00:00+09:00", "open", nil),
        ("Jul-Jun 00:00-24:00", "2026-10-01T00:00:00+09:00", "open", nil),
    ])
    func `state and next change`(
        expression: String, at: String, state: String, change: String?
    ) throws {
        let hours = try OpeningHours(expression)
        let now = try instant(at)
        #expect(hours.state(at: now, holidays: .computed).kind.rawValue == state)
        #expect(hours.nextChange(after: now, holidays: .computed)?.rfc3339(in: .japan) == change)
    }

    @Test(arguments: [
        ("Jul-Sep 15 10:00-11:00", 7, "Jul 1-Sep 15"),
        ("Jul 15-Sep 10:00-11:00", 10, "Jul 15-Sep 30"),
        ("2026 Dec-Feb 10:00-11:00", 0, "2026 Dec 1-2027 Feb 28"),
        ("2026 Dec-2027 Feb 10:00-11:00", 9, "2026 Dec 1-2027 Feb 28"),
        ("Jul-2027 Sep 10:00-11:00", 4, "year"),
        ("Jul-Foo 10:00-11:00", 4, "month"), ("Jul-Sep", 7, "missing"),
        ("Jul,10:00-11:00", 4, "month"), ("Jul-Sep  10:00-11:00", 8, ""),
        ("Jul 32 10:00-11:00", 0, "no such day"), ("Jul:10:00-11:00", 3, ""),
    ])
    func `a range that is not months or days is refused with what to write`(
        expression: String, position: Int, word: String
    ) throws {
        let error = try HoursChecks.refusal(of: expression)
        #expect(error.position == position, "\(expression): \(error.reason)")
        #expect(word.isEmpty || error.reason.contains(word), "\(expression): \(error.reason)")
    }

    @Test(arguments: [
        ("July–September 9:00-17:00", "Jul-Sep 09:00-17:00"),
        ("jul-sept mo-fr 09:00-17:00", "Jul-Sep Mo-Fr 09:00-17:00"),
        ("DEC - FEB 10:00-11:00 \"Monday in July\"", "Dec-Feb 10:00-11:00 \"Monday in July\""),
        ("Jul, Aug 10:00-11:00", "Jul,Aug 10:00-11:00"),
    ])
    func `months in another spelling come with what was meant`(
        expression: String, meant: String
    ) throws {
        let error = try HoursChecks.refusal(of: expression)
        #expect(error.suggestion == meant)
    }
}
