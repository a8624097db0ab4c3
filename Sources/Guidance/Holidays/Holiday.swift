/// A public holiday of Japan (国民の祝日 or 休日).
package struct Holiday: Hashable, Codable, Sendable {
    package let date: CalendarDate
    /// In Japanese, as the Cabinet Office's list spells it.
    package let name: String
    /// True when it stands in the Cabinet Office's list; false when computed from the law.
    package let isOfficial: Bool

    package init(date: CalendarDate, name: String, isOfficial: Bool) {
        (self.date, self.name, self.isOfficial) = (date, name, isOfficial)
    }
}
