import Guidance

/// A year of open hours as HSDS schedules: recurrence rules of RFC 5545, field by field.
///
/// HSDS knows neither public holidays nor closed days, so the usual week is cut at every day that
/// differs, and such a day with hours of its own gets a schedule for itself. Times carry Japan's
/// offset; the end of a day is 23:59:59, for want of 24:00.
struct HSDSSchedules {
    private let service: Service
    private let weekly: WeeklyHours
    private let first: CalendarDate

    init(_ linked: LinkedService, from first: CalendarDate, _ holidays: HolidayCalendar) {
        service = linked.service
        self.first = first
        weekly = linked.weeklyHours(from: first, holidays: holidays, areHolidaysApart: false)
    }

    var all: [JSON] {
        stretches.flatMap { from, until in usual(from, until) } + weekly.exceptions.flatMap(dated)
    }

    /// The times between the exceptions.
    private var stretches: [(CalendarDate, CalendarDate)] {
        var stretches: [(CalendarDate, CalendarDate)] = []
        var start = first
        for exception in weekly.exceptions {
            if start < exception.first {
                stretches.append((start, exception.first.adding(days: -1)))
            }
            start = exception.last.adding(days: 1)
        }
        let end = first.adding(days: 365)
        if start <= end { stretches.append((start, end)) }
        return stretches
    }

    /// Days of the week with the same hours, together.
    private func usual(_ from: CalendarDate, _ until: CalendarDate) -> [JSON] {
        weekly.groups(of: 0..<7).flatMap { spans, days in
            spans.map { schedule($0, from, until, days: ContentLines.weekdays(days)) }
        }
    }

    private func dated(_ exception: WeeklyHours.Exception) -> [JSON] {
        exception.spans.map { span in
            schedule(
                span, exception.first, exception.last, days: ContentLines.weekdays(Array(0..<7)))
        }
    }

    private func schedule(
        _ span: MinuteSpan, _ from: CalendarDate, _ until: CalendarDate, days: String
    ) -> JSON {
        let name = "\(service.id) \(from) \(days) \(span.start)"
        return .object([
            ("id", .string(HSDS.id("schedule", name))),
            ("service_id", .string(HSDS.id("service", service.id))),
            ("valid_from", .string(from.description)),
            ("valid_to", .string(until.description)),
            ("dtstart", .string(from.description)),
            ("until", .string(until.description)),
            ("timezone", .number(9)),
            ("freq", .string("WEEKLY")),
            ("interval", .number(1)),
            ("wkst", .string("MO")),
            ("byday", .string(days)),
            ("opens_at", .string(Self.clock(span.start))),
            ("closes_at", .string(span.end == 1440 ? "23:59:59+09:00" : Self.clock(span.end))),
        ])
    }

    private static func clock(_ minute: Int) -> String {
        "\(MinuteSpan.clock(minute)):00+09:00"
    }
}
