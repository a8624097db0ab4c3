import Guidance
import Localization

/// Services as schema.org `ContactPoint` in JSON-LD, for search engines and assistants.
///
/// The usual week stands as hours of weekdays and `PublicHolidays`, where hours differ by month with
/// the dates from and through which a week is usual; days that differ within a year follow with the
/// dates they are for alone. schema.org cannot say "the second Sunday": such days stand with their
/// dates. A closed day opens and closes at 00:00, as search engines ask for it.
struct ContactPoints {
    let edition: Edition
    let texts: TextResolver
    /// The first day of the year of hours.
    let today: CalendarDate
    let language: Language

    /// One document for all of `services`.
    func document(_ services: [LinkedService]) -> JSON {
        .object([
            ("@context", .string("https://schema.org")),
            ("@graph", .array(services.map(contactPoint))),
        ])
    }

    private func contactPoint(_ linked: LinkedService) -> JSON {
        let (service, line) = (linked.service, linked.line)
        let topics = service.topicNames(edition, texts, language)
        var members: [(String, JSON)] = [
            ("@type", .string("ContactPoint")),
            ("identifier", .string(service.id)),
            ("name", .string(texts.fallbackText(line.name, for: language).text)),
            ("contactType", .string(topics.joined(separator: ", "))),
            ("telephone", .string(line.phone.e164 ?? line.number)),
            ("areaServed", .string(edition.more.office.country)),
        ]
        if line.cost == .free { members.append(("contactOption", .string("TollFree"))) }
        if !service.languages.isEmpty {
            members.append(("availableLanguage", .strings(service.languages.map(\.tag))))
        }
        members.append(("hoursAvailable", .array(hours(linked))))
        return .object(members)
    }

    private func hours(_ linked: LinkedService) -> [JSON] {
        let weekly = linked.weeklyHours(
            from: today, holidays: edition.holidays, areHolidaysApart: true,
            areWeekdaysCounted: false)
        var hours = weekly.runs.flatMap { run in
            usual(run.season, weekly.runs.count > 1 ? Self.dates(run.first, run.last) : [])
        }
        for exception in weekly.exceptions {
            hours += specifications(
                exception.spans, Self.dates(exception.first, exception.last))
        }
        return hours
    }

    private func usual(_ season: Season, _ dates: [(String, JSON)]) -> [JSON] {
        season.groups.flatMap { spans, kinds -> [JSON] in
            let days = kinds.map { Self.days[$0.day] }
            // A day that is not named is closed; a holiday is a weekday too and has to be named.
            if spans.isEmpty && !days.contains("PublicHolidays") { return [] }
            let named = spans.isEmpty ? ["PublicHolidays"] : days
            return specifications(spans, [("dayOfWeek", .strings(named))] + dates)
        }
    }

    private static func dates(_ first: CalendarDate, _ last: CalendarDate) -> [(String, JSON)] {
        [
            ("validFrom", .string(first.description)),
            ("validThrough", .string(last.description)),
        ]
    }

    private func specifications(_ spans: [MinuteSpan], _ when: [(String, JSON)]) -> [JSON] {
        let spans = spans.isEmpty ? [MinuteSpan(start: 0, end: 0)] : spans
        return spans.map { span in
            .object(
                [("@type", .string("OpeningHoursSpecification"))] + when + [
                    ("opens", .string(Self.clock(span.start))),
                    ("closes", .string(Self.clock(span.end))),
                ])
        }
    }

    /// The end of a day is written 23:59, for want of 24:00.
    private static func clock(_ minute: Int) -> String { MinuteSpan.clock(min(minute, 1439)) }

    private static let days = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
        "PublicHolidays",
    ]
}
