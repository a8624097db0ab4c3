/// A service with the line it is on and its timetable, shared by every answer that names it.
package final class LinkedService: Sendable {
    package let service: Service
    package let line: Line
    package let timetable: Timetable
    /// Whether callers abroad can dial the line at all.
    let hasInternationalNumber: Bool

    /// - Parameters:
    ///   - service: what the line does.
    ///   - line: the number.
    ///   - overrides: of all services; those of this one are taken.
    init(service: Service, line: Line, _ overrides: [Override]) {
        (self.service, self.line) = (service, line)
        hasInternationalNumber = line.phone.e164 != nil
        timetable = Timetable(
            regular: service.hours,
            overrides: overrides.filter { $0.services.contains(service.id) })
    }

    /// A year of open hours; none on days on which the service is not valid.
    ///
    /// - Parameters:
    ///   - first: the first day.
    ///   - holidays: which days are public holidays.
    ///   - areHolidaysApart: whether holidays are a kind of day of their own.
    ///   - areWeekdaysCounted: whether weekdays may differ by their place in the month.
    /// - Returns: 366 days, the usual ones and the others.
    package func weeklyHours(
        from first: CalendarDate, holidays: HolidayCalendar, areHolidaysApart: Bool,
        areWeekdaysCounted: Bool = true
    ) -> WeeklyHours {
        let pattern = timetable.regular.pattern
        return WeeklyHours(
            from: first, days: 366, holidays: holidays, areHolidaysApart: areHolidaysApart,
            pattern: areWeekdaysCounted ? pattern : pattern.withoutCounts
        ) { date in
            service.validity.contains(date) ? timetable.openSpans(on: date, holidays: holidays) : []
        }
    }
}

extension LinkedService: Hashable {
    package static func == (left: LinkedService, right: LinkedService) -> Bool {
        left === right
            || left.service == right.service && left.line == right.line
                && left.timetable == right.timetable
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(service.id) }
}
