/// A day of any year.
package struct MonthDay: Hashable, Codable, Comparable, Sendable {
    package let month: Int
    package let day: Int

    package init(month: Int, day: Int) { (self.month, self.day) = (month, day) }

    package static func < (left: MonthDay, right: MonthDay) -> Bool {
        (left.month, left.day) < (right.month, right.day)
    }
}
