/// A kind of day with usual hours: a weekday, some of its days in a month, or public holidays.
package struct DayKind: Hashable, Sendable {
    /// Monday is 0; 7 stands for public holidays.
    package let day: Int
    /// `2` for the second of a month, `-1` for the last. Empty: all that no other kind counts.
    package let counts: [Int]

    package init(_ day: Int, counts: [Int] = []) { (self.day, self.counts) = (day, counts) }

    package static let holidays = DayKind(7)

    /// Whether a day is of a kind that is a weekday.
    func contains(_ date: CalendarDate) -> Bool {
        guard date.weekday.rawValue == day else { return false }
        return counts.isEmpty || counts.contains(where: PlaceInMonth(date).isNamed)
    }
}

extension CountedWeekdays {
    /// The counts that name exactly some of the places at which a weekday stands.
    ///
    /// - Parameters:
    ///   - places: to be named.
    ///   - all: the places at which the weekday stands; those absent may be named as well.
    ///   - weekday: Monday is 0. The counts that hours use for it are tried first.
    /// - Returns: in the order of the month; nil when no counts name just these places.
    func names(
        of places: Set<PlaceInMonth>, among all: Set<PlaceInMonth>, _ weekday: Int
    ) -> [Int]? {
        var rest = places
        var names: [Int] = []
        for count in counts(of: weekday) + [1, 2, 3, 4, 5, -1, -2, -3, -4, -5] {
            let named = all.filter { $0.isNamed(by: count) }
            guard !named.isDisjoint(with: rest), named.isSubset(of: places) else { continue }
            names.append(count)
            rest.subtract(named)
        }
        guard rest.isEmpty else { return nil }
        return names.sorted { ($0 < 0 ? 10 + $0 : $0) < ($1 < 0 ? 10 + $1 : $1) }
    }
}
