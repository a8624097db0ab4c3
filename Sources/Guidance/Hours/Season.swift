/// Months with the same usual week.
package struct Season: Hashable, Sendable {
    /// Year × 12 + month − 1, in order.
    let months: [Int]
    /// What each kind of day has that occurs; weekdays first, then counted ones, then holidays.
    private let usual: [Regular]
    /// By weekday, where some of its days are counted: the counts that name the others.
    private let others: [Int: [Int]]

    private struct Regular: Hashable {
        let kind: DayKind
        /// In order, apart from each other; empty: closed.
        let spans: [MinuteSpan]
    }

    init(_ days: [WeeklyHours.Day], _ counted: CountedWeekdays) {
        months = Set(days.map { $0.date.year * 12 + $0.date.month - 1 }).sorted()
        var usual: [Regular] = []
        var partial: [Regular] = []
        var others: [Int: [Int]] = [:]
        for kind in 0..<8 {
            let own = days.filter { $0.kind == kind }
            guard !own.isEmpty else { continue }
            let split = kind < 7 ? Self.split(own, kind, counted) : nil
            usual.append(
                Regular(kind: DayKind(kind), spans: split?.base ?? Self.mostCommon(own)))
            others[kind] = split?.counts
            partial += split?.parts ?? []
        }
        let holidays = usual.filter { $0.kind == .holidays }
        self.usual = usual.filter { $0.kind != .holidays } + partial + holidays
        self.others = others
    }

    /// Kinds of day with the same usual hours, together, in the order of the first of them.
    /// - Returns: the hours, and the kinds of day that have them.
    package var groups: [(spans: [MinuteSpan], kinds: [DayKind])] {
        var seen: Set<[MinuteSpan]> = []
        return usual.compactMap { regular in
            guard seen.insert(regular.spans).inserted else { return nil }
            return (
                regular.spans, usual.filter { $0.spans == regular.spans }.map(\.kind)
            )
        }
    }

    /// Whether some weekday differs by its place in the month.
    package var isCounted: Bool { !others.isEmpty }

    /// Whether all kinds of day are alike.
    package var isUniform: Bool { usual.allSatisfy { $0.spans == usual[0].spans } }

    /// Whether it is closed on every kind of day.
    package var isClosed: Bool { usual.allSatisfy(\.spans.isEmpty) }

    /// The kinds without those of which other days of the month are named on their own: readers take
    /// "second Sunday; closed on Sundays" for a contradiction.
    package func withoutCounted(_ kinds: [DayKind]) -> [DayKind] {
        kinds.filter { !$0.counts.isEmpty || others[$0.day] == nil }
    }

    /// The open hours as they return: each weekday each week, or with counts each month, none of
    /// them twice. Holidays are not among them.
    package var recurrences: [(spans: [MinuteSpan], kinds: [DayKind])] {
        groups.filter { !$0.spans.isEmpty }.flatMap { spans, kinds in
            let named = kinds.filter { $0 != .holidays }.map { kind in
                kind.counts.isEmpty ? DayKind(kind.day, counts: others[kind.day] ?? []) : kind
            }
            return [named.filter(\.counts.isEmpty), named.filter { !$0.counts.isEmpty }]
                .filter { !$0.isEmpty }.map { (spans, $0) }
        }
    }

    /// Whether a day looks as usual.
    func describes(_ day: WeeklyHours.Day) -> Bool { spans(of: day) == day.spans }

    /// Whether both say the same of the kinds of day that occur in both.
    func agrees(with other: Season) -> Bool {
        let common = Set(usual.map(\.kind.day)).intersection(other.usual.map(\.kind.day))
        return usual.filter { common.contains($0.kind.day) }
            == other.usual.filter { common.contains($0.kind.day) }
    }

    private func spans(of day: WeeklyHours.Day) -> [MinuteSpan]? {
        let own = usual.filter { $0.kind.day == day.kind }
        let place = PlaceInMonth(day.date)
        let counted = own.first { $0.kind.counts.contains(where: place.isNamed) }
        return (counted ?? own.first)?.spans
    }
}

/// Telling a weekday's days apart by their place in the month.
extension Season {
    private typealias Split = (base: [MinuteSpan], counts: [Int], parts: [Regular])

    /// The hours of most of a weekday's days, and those of the ones that counts name; nil when there
    /// is nothing to tell apart, or no counts do.
    private static func split(
        _ days: [WeeklyHours.Day], _ weekday: Int, _ counted: CountedWeekdays
    ) -> Split? {
        let written = counted.counts(of: weekday)
        guard !written.isEmpty else { return nil }
        let places = Dictionary(grouping: days) { PlaceInMonth($0.date) }.mapValues(mostCommon)
        let kinds = Dictionary(grouping: places.keys) { places[$0] ?? [] }.mapValues { Set($0) }
        guard kinds.count > 1 else { return nil }
        var names: [[MinuteSpan]: [Int]] = [:]
        for (spans, own) in kinds {
            names[spans] = counted.names(of: own, among: Set(places.keys), weekday)
        }
        guard names.count == kinds.count else { return nil }
        // The hours that the counts of the author do not name are those of the other days.
        let ordered = names.sorted {
            ($0.value.count, text($0.key)) < ($1.value.count, text($1.key))
        }
        let base =
            ordered.last { !$0.value.allSatisfy(written.contains) }?.key ?? ordered.last?.key ?? []
        let parts = ordered.filter { $0.key != base }.map {
            Regular(kind: DayKind(weekday, counts: $0.value), spans: $0.key)
        }
        return (base, names[base] ?? [], parts)
    }

    private static func mostCommon(_ days: [WeeklyHours.Day]) -> [MinuteSpan] {
        var counts: [[MinuteSpan]: Int] = [:]
        for day in days { counts[day.spans, default: 0] += 1 }
        // The text decides between equals, so that the answer is always the same.
        return counts.max { ($0.value, text($0.key)) < ($1.value, text($1.key)) }?.key ?? []
    }

    private static func text(_ spans: [MinuteSpan]) -> String { WeeklyHours.text(spans) }
}
