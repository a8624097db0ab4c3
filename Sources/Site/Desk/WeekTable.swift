import Guidance
import Localization

/// Seven days of all services that handle a topic: a table with a picture of each day.
struct WeekTable {
    let pages: Pages
    let query: RouteQuery
    let language: Language

    private var t: InterfaceTexts { InterfaceTexts(pages.texts, language) }
    private var holidays: HolidayCalendar { pages.edition.holidays }
    private var days: [CalendarDate] {
        (0..<7).map { query.at.date(in: pages.edition.zone).adding(days: $0) }
    }

    var view: WeekView {
        let services = pages.routes.services(handling: query.topic)
        return WeekView(
            days: days.map(heading), rows: services.map(row), overrides: overrides(services))
    }

    private func heading(_ date: CalendarDate) -> WeekView.Day {
        WeekView.Day(
            day: DateFormatting.dateWithWeekday(date, language),
            holiday: holidays.holiday(on: date).map { pages.words.name(of: $0, in: language) })
    }

    private func row(_ linked: LinkedService) -> WeekView.Row {
        WeekView.Row(
            phoneNumber: linked.line.number, service: linked.service.id,
            spoken: t.names(of: linked.service.languages), cells: days.map { cell(linked, $0) })
    }

    private func cell(_ linked: LinkedService, _ date: CalendarDate) -> WeekView.Cell {
        guard linked.service.validity.contains(date) else {
            return WeekView.Cell(bars: [], lines: [t.desk("not_valid")], mark: nil)
        }
        let parts = linked.timetable.schedule(on: date, holidays: holidays)
        return WeekView.Cell(
            bars: parts.filter { $0.state.kind != .closed }.map { part in
                WeekView.Bar(
                    start: part.startMinute, length: part.endMinute - part.startMinute,
                    kind: part.state.kind.rawValue)
            },
            lines: parts.isEmpty ? [t.desk("closed")] : parts.map(text),
            mark: date == query.at.date(in: pages.edition.zone)
                ? query.at.minuteOfDay(in: pages.edition.zone) : nil)
    }

    /// `9:30–20:00`, with the comment of the rule.
    private func text(_ part: SchedulePart) -> String {
        let isWholeDay = part.startMinute == 0 && part.endMinute == 1440
        let times =
            isWholeDay
            ? t.desk("all_day")
            : DateFormatting.time(minuteOfDay: part.startMinute) + "–"
                + DateFormatting.time(minuteOfDay: part.endMinute)
        let words =
            switch part.state.kind {
            case .open: times
            case .closed: isWholeDay ? t.desk("closed") : "\(times) \(t.desk("closed"))"
            case .unknown: "\(times) \(t.desk("unknown_then"))"
            }
        return words + (part.state.comment.map { " (\($0))" } ?? "")
    }

    /// The overrides that hold on any of the days, each once.
    private func overrides(_ services: [LinkedService]) -> [WeekView.OverrideNotice] {
        var seen: [Override.ID] = []
        var found: [Override] = []
        for linked in services {
            for override in days.flatMap({
                linked.timetable.overrides(on: $0, in: pages.edition.zone)
            })
            where !seen.contains(override.id) {
                seen.append(override.id)
                found.append(override)
            }
        }
        let words = pages.absolute(language)
        return found.map { override in
            let notice = pages.texts.fallbackText(override.notice, for: language)
            let until = override.until.map { words.moment($0) } ?? t.desk("until_withdrawn")
            return WeekView.OverrideNotice(
                notice: notice.text, noticeLanguage: notice.language.tag,
                hours: pages.words.hours(override.hours, in: language),
                times: "\(words.moment(override.from)) – \(until)",
                services: override.services.joined(separator: ", "))
        }
    }
}
