import Guidance
import Localization

/// Seven days of all services that handle a topic: a table with a picture of each day.
struct WeekView {
    let pages: Pages
    let query: RouteQuery
    let language: Language

    private var t: InterfaceTexts { InterfaceTexts(pages.texts, language) }
    private var holidays: HolidayCalendar { pages.edition.holidays }
    private var days: [CalendarDate] { (0..<7).map { query.at.japanDate.adding(days: $0) } }

    var values: [String: Any] {
        let services = pages.routes.services(handling: query.topic)
        return [
            "days": days.map(heading),
            "rows": services.map { row($0) },
            "overrides": overrides(services),
        ]
    }

    private func heading(_ date: CalendarDate) -> [String: Any] {
        [
            "day": DateFormatting.dateWithWeekday(date, language),
            "holiday": holidays.holiday(on: date).map { pages.words.name(of: $0, in: language) }
                ?? false as Any,
        ]
    }

    private func row(_ linked: LinkedService) -> [String: Any] {
        let service = linked.service
        return [
            "phoneNumber": linked.line.number,
            "service": service.id,
            "spoken": t.names(of: service.languages),
            "cells": days.map { cell(linked, $0) },
        ]
    }

    private func cell(_ linked: LinkedService, _ date: CalendarDate) -> [String: Any] {
        guard linked.service.validity.contains(date) else {
            return ["bars": [Any](), "lines": [t.desk("not_valid")], "mark": false]
        }
        let parts = linked.timetable.schedule(on: date, holidays: holidays)
        let isAsked = date == query.at.japanDate
        return [
            "bars": parts.filter { $0.state.kind != .closed }.map { part in
                [
                    "start": part.startMinute, "length": part.endMinute - part.startMinute,
                    "kind": part.state.kind.rawValue,
                ]
            },
            "lines": parts.isEmpty ? [t.desk("closed")] : parts.map(text),
            "mark": isAsked ? query.at.japanMinuteOfDay : false as Any,
        ]
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
    private func overrides(_ services: [LinkedService]) -> [[String: Any]] {
        var seen: [Override.ID] = []
        var found: [Override] = []
        for linked in services {
            for override in days.flatMap(linked.timetable.overrides(on:))
            where !seen.contains(override.id) {
                seen.append(override.id)
                found.append(override)
            }
        }
        let view = StepView(pages: pages, language: language, now: Instant(secondsSinceEpoch: 0))
        return found.map { override in
            let notice = pages.texts.fallbackText(override.notice, for: language)
            let until = override.until.map { view.moment($0) } ?? t.desk("until_withdrawn")
            return [
                "notice": notice.text, "noticeLanguage": notice.language.tag,
                "hours": override.hours.expression,
                "times": "\(view.moment(override.from)) – \(until)",
                "services": override.services.joined(separator: ", "),
            ]
        }
    }
}
