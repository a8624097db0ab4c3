import Guidance
import Localization

/// A year of a line's open hours as an iCalendar file.
///
/// For each service the usual week of a season recurs weekly, and weekdays counted within the month
/// recur monthly; days that differ are taken out of it (EXDATE) and follow as events of their own.
struct LineCalendar {
    let edition: Edition
    let texts: TextResolver
    let language: Language
    let now: Instant

    func bytes(of line: Line, _ services: [LinkedService]) -> [UInt8] {
        var lines = ContentLines()
        lines.add("BEGIN", "VCALENDAR")
        lines.add("VERSION", "2.0")
        lines.add("PRODID", "-//Madoguchi//Opening hours//EN")
        lines.add(
            "NAME", text: "\(line.number) \(texts.fallbackText(line.name, for: language).text)")
        // Japan has no summer time: one zone with one offset.
        for (name, value) in [
            ("BEGIN", "VTIMEZONE"), ("TZID", Self.zone), ("BEGIN", "STANDARD"),
            ("DTSTART", "19700101T000000"), ("TZOFFSETFROM", "+0900"), ("TZOFFSETTO", "+0900"),
            ("TZNAME", "JST"), ("END", "STANDARD"), ("END", "VTIMEZONE"),
        ] { lines.add(name, value) }
        for service in services { add(service, to: &lines) }
        lines.add("END", "VCALENDAR")
        return lines.bytes
    }

    private static let zone = "Asia/Tokyo"

    private func add(_ linked: LinkedService, to lines: inout ContentLines) {
        let weekly = linked.weeklyHours(
            from: now.japanDate, holidays: edition.holidays, areHolidaysApart: false)
        let exceptions = Set(weekly.exceptions.flatMap(\.days))
        for run in weekly.runs {
            for (spans, kinds) in run.season.recurrences {
                let days = run.days(of: kinds)
                guard let start = days.first else { continue }
                for span in spans {
                    event(linked, "weekly", start, span, to: &lines) { lines in
                        lines.add("RRULE", Self.rule(kinds, until: run.last))
                        for day in days where exceptions.contains(day) {
                            lines.add("EXDATE;TZID=\(Self.zone)", Self.local(day, span.start))
                        }
                    }
                }
            }
        }
        for exception in weekly.exceptions {
            for day in exception.days {
                for span in exception.spans {
                    event(linked, "once", day, span, to: &lines) { _ in }
                }
            }
        }
    }

    private static func rule(_ kinds: [DayKind], until last: CalendarDate) -> String {
        let isCounted = kinds.contains { !$0.counts.isEmpty }
        return "FREQ=\(isCounted ? "MONTHLY" : "WEEKLY");BYDAY=\(ContentLines.weekdays(kinds))"
            + ";UNTIL=\(utc(last, 1439))"
    }

    private func event(
        _ linked: LinkedService, _ kind: String, _ day: CalendarDate, _ span: MinuteSpan,
        to lines: inout ContentLines, _ more: (inout ContentLines) -> Void
    ) {
        let t = InterfaceTexts(texts, language)
        let (service, line) = (linked.service, linked.line)
        lines.add("BEGIN", "VEVENT")
        lines.add("UID", HSDS.id("event", "\(service.id) \(kind) \(day) \(span.start)"))
        lines.add(
            "DTSTAMP",
            Self.utc(edition.info.publishedAt.japanDate, edition.info.publishedAt.japanMinuteOfDay))
        let topics = service.topicNames(edition, texts, language)
        lines.add("SUMMARY", text: "\(line.number) \(topics.joined(separator: ", "))")
        lines.add("DESCRIPTION", text: "\(t.names(of: service.languages))\n\(service.id)")
        lines.add("TRANSP", "TRANSPARENT")
        lines.add("DTSTART;TZID=\(Self.zone)", Self.local(day, span.start))
        lines.add("DTEND;TZID=\(Self.zone)", Self.local(day, span.end))
        more(&lines)
        lines.add("END", "VEVENT")
    }

    /// `20261121T093000` on Japan's clock; 1,440 is the next day's midnight.
    private static func local(_ day: CalendarDate, _ minute: Int) -> String {
        stamp(Instant(japanDate: day, minuteOfDay: minute))
    }

    private static func utc(_ day: CalendarDate, _ minute: Int) -> String {
        stamp(Instant(japanDate: day, minuteOfDay: minute).adding(seconds: -9 * 3600)) + "Z"
    }

    private static func stamp(_ instant: Instant) -> String {
        String(instant.rfc3339.prefix(19).filter { $0 != "-" && $0 != ":" })
    }
}
