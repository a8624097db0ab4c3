/// A whole day at once, for tables and pictures.
extension Timetable {
    /// What holds on a day, in order: each part that is not closed, or is closed with a comment.
    package func schedule(on date: CalendarDate, holidays: HolidayCalendar) -> [SchedulePart] {
        guard !overrides.isEmpty else { return regular.schedule(on: date, holidays: holidays) }
        return stretches(of: date).flatMap { start, end in
            let hours = hours(at: Instant(japanDate: date, minuteOfDay: start))
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
    func isOverridden(on date: CalendarDate) -> Bool {
        !overrides.isEmpty
            && stretches(of: date).allSatisfy { start, _ in
                override(at: Instant(japanDate: date, minuteOfDay: start)) != nil
            }
    }

    /// The overrides that hold at any time of a day, what counts first before the others.
    package func overrides(on date: CalendarDate) -> [Override] {
        let (start, end) = (Instant(japanDate: date), Instant(japanDate: date.adding(days: 1)))
        return overrides.filter { $0.from < end && $0.until.map { $0 > start } ?? true }
    }

    /// The minutes from one change of hours to the next.
    private func stretches(of date: CalendarDate) -> [(Int, Int)] {
        var cuts: Set<Int> = [0, 1440]
        for edge in overrides.flatMap(\.edges) where edge.japanDate == date {
            cuts.insert(edge.japanMinuteOfDay)
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
