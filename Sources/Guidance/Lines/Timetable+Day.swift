/// A whole day at once, for tables and pictures.
extension Timetable {
    /// What holds on a day, in order: each part that is not closed, or is closed with a comment.
    package func schedule(on date: CalendarDate, holidays: HolidayCalendar) -> [SchedulePart] {
        guard !overrides.isEmpty else { return regular.schedule(on: date, holidays: holidays) }
        let zone = holidays.zone
        return stretches(of: date, zone).flatMap { start, end in
            let hours = hours(at: Instant(in: zone, date: date, minuteOfDay: start))
            return hours.schedule(on: date, holidays: holidays).compactMap { part in
                part.clamped(from: start, to: end)
            }
        }
    }

    /// When it is open on a day.
    package func openSpans(on date: CalendarDate, holidays: HolidayCalendar) -> [MinuteSpan] {
        schedule(on: date, holidays: holidays).filter { $0.state.kind == .open }
            .map { MinuteSpan(start: $0.startMinute, end: $0.endMinute) }
    }

    /// Whether overrides decide on every minute of a day.
    func isOverridden(on date: CalendarDate, in zone: Zone) -> Bool {
        !overrides.isEmpty
            && stretches(of: date, zone).allSatisfy { start, _ in
                override(at: Instant(in: zone, date: date, minuteOfDay: start)) != nil
            }
    }

    /// The overrides that hold at any time of a day, what counts first before the others.
    package func overrides(on date: CalendarDate, in zone: Zone) -> [Override] {
        let (start, end) = (
            Instant(in: zone, date: date), Instant(in: zone, date: date.adding(days: 1))
        )
        return overrides.filter { $0.from < end && $0.until.map { $0 > start } ?? true }
    }

    /// The minutes from one change of hours to the next.
    private func stretches(of date: CalendarDate, _ zone: Zone) -> [(Int, Int)] {
        var cuts: Set<Int> = [0, 1440]
        for edge in overrides.flatMap(\.edges) where edge.date(in: zone) == date {
            cuts.insert(edge.minuteOfDay(in: zone))
        }
        let ordered = cuts.sorted()
        return Array(zip(ordered, ordered.dropFirst()))
    }
}

extension SchedulePart {
    /// What of it lies between two minutes; nil when nothing does.
    fileprivate func clamped(from start: Int, to end: Int) -> SchedulePart? {
        let (first, last) = (max(start, startMinute), min(end, endMinute))
        guard first < last else { return nil }
        return SchedulePart(startMinute: first, endMinute: last, state: state)
    }
}
