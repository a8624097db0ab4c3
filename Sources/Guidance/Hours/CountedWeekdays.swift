/// Weekdays by their place within a month, as `Su[2,4]` and `We[-1]` name them.
struct CountedWeekdays: Hashable, Sendable {
    /// Bit 5 × weekday + count − 1; Monday is 0.
    private var fromStart: UInt64 = 0
    /// The same, counted from the last day of the month back.
    private var fromEnd: UInt64 = 0

    var isEmpty: Bool { fromStart == 0 && fromEnd == 0 }

    mutating func insert(_ weekday: Int, fromStart count: Int) {
        fromStart |= Self.bit(weekday, count)
    }

    mutating func insert(_ weekday: Int, fromEnd count: Int) { fromEnd |= Self.bit(weekday, count) }

    mutating func formUnion(_ other: CountedWeekdays) {
        fromStart |= other.fromStart
        fromEnd |= other.fromEnd
    }

    func contains(_ weekday: Int, at place: PlaceInMonth) -> Bool {
        fromStart & Self.bit(weekday, place.fromStart) != 0
            || fromEnd & Self.bit(weekday, place.fromEnd) != 0
    }

    /// The counts that name a weekday: `2` for the second, `-1` for the last.
    func counts(of weekday: Int) -> [Int] {
        (1...5).filter { fromStart & Self.bit(weekday, $0) != 0 }
            + (1...5).filter { fromEnd & Self.bit(weekday, $0) != 0 }.map { -$0 }
    }

    private static func bit(_ weekday: Int, _ count: Int) -> UInt64 {
        1 << UInt64(weekday * 5 + count - 1)
    }
}

/// Which of the same weekdays of its month a day is, counted from both ends.
struct PlaceInMonth: Hashable, Sendable {
    /// 1 to 5.
    let fromStart: Int
    /// 1 to 5; 1 is the last.
    let fromEnd: Int

    init(_ date: CalendarDate) {
        fromStart = (date.day + 6) / 7
        fromEnd = (CalendarDate.days(inMonth: date.month, of: date.year) - date.day) / 7 + 1
    }

    private init(fromStart: Int, of count: Int) {
        (self.fromStart, fromEnd) = (fromStart, count + 1 - fromStart)
    }

    /// A month has four or five of each weekday: nine places.
    static let all = [4, 5].flatMap { count in
        (1...count).map { PlaceInMonth(fromStart: $0, of: count) }
    }

    /// Where it stands in `all`.
    var index: Int { fromStart + fromEnd == 5 ? fromStart - 1 : fromStart + 3 }

    /// Whether `2`, or `-1` for the last, names the place.
    func isNamed(by count: Int) -> Bool { count > 0 ? fromStart == count : fromEnd == -count }
}
