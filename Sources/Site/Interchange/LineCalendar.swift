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
        // A zone has no summer time: one offset.
        let (zone, offset) = (edition.zone.name, edition.zone.compactOffset)
        for (name, value) in [
            ("BEGIN", "VTIMEZONE"), ("TZID", zone), ("BEGIN", "STANDARD"),
            ("DTSTART", "19700101T000000"), ("TZOFFSETFROM", offset), ("TZOFFSETTO", offset),
            ("TZNAME", edition.zone == .japan ? "JST" : zone), ("END", "STANDARD"),
            ("END", "VTIMEZONE"),
        ] { lines.add(name, value) }
        for service in services { add(service, to: &lines) }
        lines.add("END", "VCALENDAR")
        return lines.bytes
    }

    private func add(_ linked: LinkedService, to lines: inout ContentLines) {
        let weekly = linked.weeklyHours(
            from: now.date(in: edition.zone), holidays: edition.holidays, areHolidaysApart: false)
        let exceptions = Set(weekly.exceptions.flatMap(\.days))
        for run in weekly.runs {
            for (spans, kinds) in run.season.recurrences {
                let days = run.days(of: kinds)
                guard let start = days.first else { continue }
                for span in spans {
                    event(linked, "weekly", start, span, to: &lines) { lines in
                        lines.add("RRULE", rule(kinds, until: run.last))
                        for day in days where exceptions.contains(day) {
                            lines.add("EXDATE;TZID=\(edition.zone.name)", local(day, span.start))
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

    private func rule(_ kinds: [DayKind], until last: CalendarDate) -> String {
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
        lines.add("DTSTAMP", ContentLines.utc(edition.info.publishedAt))
        let topics = service.topicNames(edition, texts, language)
        lines.add("SUMMARY", text: "\(line.number) \(topics.joined(separator: ", "))")
        lines.add("DESCRIPTION", text: "\(t.names(of: service.languages))\n\(service.id)")
        lines.add("TRANSP", "TRANSPARENT")
        lines.add("DTSTART;TZID=\(edition.zone.name)", local(day, span.start))
        lines.add("DTEND;TZID=\(edition.zone.name)", local(day, span.end))
        more(&lines)
        lines.add("END", "VEVENT")
    }

    /// `20261121T093000` on the office's clock; 1,440 is the next day's midnight.
    private func local(_ day: CalendarDate, _ minute: Int) -> String {
        ContentLines.stamp(Instant(in: .utc, date: day, minuteOfDay: minute), in: .utc)
    }

    private func utc(_ day: CalendarDate, _ minute: Int) -> String {
        ContentLines.utc(Instant(in: edition.zone, date: day, minuteOfDay: minute))
    }
}
