/// What holds at one instant, and when that changes.
struct Outlook {
    let state: OpeningState.Kind
    /// The next instant at which the state, its comment or the override changes; nil when none does.
    let nextChange: Instant?
    /// When it closes if it is open, else when it opens; nil when it does not within 400 days.
    let turn: Instant?
    /// Which of the timetable's overrides decides on the state; nil when the regular hours do.
    let overrideIndex: Int?

    var opensAt: Instant? { state == .open ? nil : turn }
    var closesAt: Instant? { state == .open ? turn : nil }
}
