import Guidance
import Localization

/// An entry for a calendar: when to call, because a number opens or the caller's own language is spoken.
struct CallReminder {
    let pages: Pages
    let topic: Topic
    let route: Route
    let context: PageContext
    /// The address of the call page.
    let address: String

    /// About as long as a call takes.
    private static let duration = "PT15M"

    /// Nil when somebody can be called now in the caller's own language, or nothing ever opens.
    var bytes: [UInt8]? {
        guard let (step, opening) = route.awaited else { return nil }
        let t = InterfaceTexts(pages.texts, context.language)
        let name = pages.texts.fallbackText(topic.name, for: context.language).text
        let title = t("call.reminder_title", ["number": step.line.number, "topic": name])
        var lines = ContentLines()
        lines.add("BEGIN", "VCALENDAR")
        lines.add("VERSION", "2.0")
        lines.add("PRODID", "-//Madoguchi//Call reminder//EN")
        lines.add("BEGIN", "VEVENT")
        lines.add("UID", HSDS.id("reminder", "\(step.service.id) \(opening.secondsSinceEpoch)"))
        lines.add("DTSTAMP", ContentLines.utc(context.now))
        lines.add("DTSTART", ContentLines.utc(opening))
        lines.add("DURATION", Self.duration)
        lines.add("SUMMARY", text: title)
        let spoken = step.spokenLanguage.map { t("call.speaks", ["language": t.name(of: $0)]) }
        lines.add(
            "DESCRIPTION",
            text: [step.line.phone.international ?? step.line.number, spoken, address]
                .compactMap(\.self).joined(separator: "\n"))
        lines.add("URL", address)
        lines.add("BEGIN", "VALARM")
        lines.add("ACTION", "DISPLAY")
        lines.add("TRIGGER", "PT0S")
        lines.add("DESCRIPTION", text: title)
        lines.add("END", "VALARM")
        lines.add("END", "VEVENT")
        lines.add("END", "VCALENDAR")
        return lines.bytes
    }
}

extension Route {
    /// What a caller may wait for: the first opening in their own language, else that of the number to
    /// dial first. Nil when nobody needs to wait.
    var awaited: (step: Step, opening: Instant)? {
        guard let opening = nextInOwnLanguage ?? steps.first?.opensAt,
            let step = steps.first(where: { $0.opensAt == opening })
        else { return nil }
        return (step, opening)
    }
}
