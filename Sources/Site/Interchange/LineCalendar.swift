import Guidance
import Localization

/// A year of a line's open hours as an iCalendar file.
///
/// For each service the usual week recurs weekly; days that differ are taken out of it (EXDATE) and
/// follow as events of their own.
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
        let first = now.japanDate
        let weekly = linked.weeklyHours(
            from: first, holidays: edition.holidays, areHolidaysApart: false)
        let last = first.adding(days: 365)
        for (spans, days) in weekly.groups(of: 0..<7) {
            guard
                let start = (0..<7).map({ first.adding(days: $0) })
                    .first(where: { days.contains($0.weekday.rawValue) })
            else { continue }
            let out = weekly.exceptions.flatMap(\.days).filter {
                days.contains($0.weekday.rawValue)
            }
            for span in spans {
                event(linked, "weekly", start, span, to: &lines) { lines in
                    lines.add(
                        "RRULE",
                        "FREQ=WEEKLY;BYDAY=\(ContentLines.weekdays(days));UNTIL=\(Self.utc(last, 1439))"
                    )
                    for day in out {
                        lines.add("EXDATE;TZID=\(Self.zone)", Self.local(day, span.start))
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
