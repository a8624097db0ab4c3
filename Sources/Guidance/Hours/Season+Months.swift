extension Season {
    /// Months on end, at most over one New Year.
    package struct MonthRange: Hashable, Sendable {
        /// 1 to 12.
        package let first: Int
        package let last: Int
        /// Nil: in every year.
        package let year: Int?
    }

    /// The season's months, those on end together.
    ///
    /// A month that is also one of another season's, in another year, is given with its year.
    /// - Parameter others: the seasons beside it.
    /// - Returns: months of every year first, each in order.
    package func monthRanges(beside others: [Season]) -> [MonthRange] {
        let elsewhere = Set(others.filter { $0 != self }.flatMap(\.months).map { $0 % 12 })
        let dated = months.filter { elsewhere.contains($0 % 12) }
        let yearly = Set(months.map { $0 % 12 }).subtracting(elsewhere)
        return Self.yearly(yearly) + Self.dated(dated)
    }

    /// Begins after a month that is not among them, so that a range may run over New Year.
    private static func yearly(_ months: Set<Int>) -> [MonthRange] {
        if months.count == 12 { return [MonthRange(first: 1, last: 12, year: nil)] }
        return months.filter { !months.contains(($0 + 11) % 12) }.sorted().map { first in
            var last = first
            while months.contains((last + 1) % 12) { last = (last + 1) % 12 }
            return MonthRange(first: first + 1, last: last + 1, year: nil)
        }
    }

    private static func dated(_ months: [Int]) -> [MonthRange] {
        var ranges: [MonthRange] = []
        for month in months {
            let (year, number) = (month / 12, month % 12 + 1)
            if let range = ranges.last, range.year == year, range.last == number - 1 {
                ranges[ranges.count - 1] = MonthRange(first: range.first, last: number, year: year)
            } else {
                ranges.append(MonthRange(first: number, last: number, year: year))
            }
        }
        return ranges
    }
}
