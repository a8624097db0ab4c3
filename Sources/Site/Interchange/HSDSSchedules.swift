import Guidance

/// A year of open hours as HSDS schedules: recurrence rules of RFC 5545, field by field.
///
/// HSDS knows neither public holidays nor closed days, so the usual week is cut at every day that
/// differs, and such a day with hours of its own gets a schedule for itself. Each season has a week
/// of its own; weekdays counted within the month recur monthly (`2SU`). Times carry the
/// office's offset; the end of a day is 23:59:59, for want of 24:00.
struct HSDSSchedules {
    private let service: Service
    private let weekly: WeeklyHours
    private let zone: Zone

    init(_ linked: LinkedService, from first: CalendarDate, _ holidays: HolidayCalendar) {
        (service, zone) = (linked.service, holidays.zone)
        weekly = linked.weeklyHours(from: first, holidays: holidays, areHolidaysApart: false)
    }

    var all: [JSON] {
        weekly.runs.flatMap { run in stretches(of: run).flatMap { usual(run.season, $0, $1) } }
            + weekly.exceptions.flatMap(dated)
    }

    /// The days of a run between the exceptions.
    private func stretches(of run: WeeklyHours.Run) -> [(CalendarDate, CalendarDate)] {
        var stretches: [(CalendarDate, CalendarDate)] = []
        var start = run.first
        for exception in weekly.exceptions
        where exception.last >= run.first && exception.first <= run.last {
            if start < exception.first {
                stretches.append((start, exception.first.adding(days: -1)))
            }
            start = exception.last.adding(days: 1)
        }
        if start <= run.last { stretches.append((start, run.last)) }
        return stretches
    }

    /// Days of the week with the same hours, together.
    private func usual(_ season: Season, _ from: CalendarDate, _ until: CalendarDate) -> [JSON] {
        season.recurrences.flatMap { spans, kinds in
            spans.map { schedule($0, from, until, kinds) }
        }
    }

    private func dated(_ exception: WeeklyHours.Exception) -> [JSON] {
        exception.spans.map { span in
            schedule(span, exception.first, exception.last, (0..<7).map { DayKind($0) })
        }
    }

    private func schedule(
        _ span: MinuteSpan, _ from: CalendarDate, _ until: CalendarDate, _ kinds: [DayKind]
    ) -> JSON {
        let days = ContentLines.weekdays(kinds)
        let isCounted = kinds.contains { !$0.counts.isEmpty }
        let name = "\(service.id) \(from) \(days) \(span.start)"
        return .object([
            ("id", .string(HSDS.id("schedule", name))),
            ("service_id", .string(HSDS.id("service", service.id))),
            ("valid_from", .string(from.description)),
            ("valid_to", .string(until.description)),
            ("dtstart", .string(from.description)),
            ("until", .string(until.description)),
            ("timezone", timezone),
            ("freq", .string(isCounted ? "MONTHLY" : "WEEKLY")),
            ("interval", .number(1)),
            ("wkst", .string("MO")),
            ("byday", .string(days)),
            ("opens_at", .string(clock(span.start))),
            (
                "closes_at",
                .string(span.end == 1440 ? "23:59:59\(zone.offsetText)" : clock(span.end))
            ),
        ])
    }

    /// In hours; half an hour and quarters have a fraction.
    private var timezone: JSON {
        zone.offset % 3600 == 0
            ? .number(zone.offset / 3600) : .decimal(Double(zone.offset) / 3600)
    }

    private func clock(_ minute: Int) -> String {
        "\(MinuteSpan.clock(minute)):00\(zone.offsetText)"
    }
}
