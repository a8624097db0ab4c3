import Guidance

/// Signs that the clock, on which every "open" rests, may be wrong.
package enum ClockCheck {
    /// Seconds by which the clocks of two machines may differ.
    static let tolerance = 60

    /// Seconds that are missing until the edition will be published, when they are too many for the
    /// clock of this machine and that of the publisher both to be right; else nil.
    static func secondsBehind(_ published: Instant, at now: Instant) -> Int? {
        let seconds = published.secondsSinceEpoch - now.secondsSinceEpoch
        return seconds > tolerance ? seconds : nil
    }

    static func warning(_ published: Instant, at now: Instant) -> String? {
        secondsBehind(published, at: now).map { seconds in
            "The clock is wrong, here or where the edition was published: it says \(now.rfc3339(in: .utc)), "
                + "\(seconds) s before the edition's publication. What is open depends on it."
        }
    }
}

/// Notices that the clock was set: then it has gone otherwise than one that nobody sets.
package struct ClockWatch {
    /// Seconds that are no jump: both times are whole seconds, and NTP moves the clock slowly.
    static let tolerance = 5
    private var difference: Int?

    package init() {}

    /// Looks at both times.
    /// - Parameters:
    ///   - now: what the clock says.
    ///   - seconds: what a clock says that nobody sets and that counts sleep.
    /// - Returns: seconds by which the clock was set since the last look, forward or, below zero, back.
    package mutating func jump(at now: Instant, running seconds: Int) -> Int? {
        let fresh = now.secondsSinceEpoch - seconds
        defer { difference = fresh }
        guard let difference, abs(fresh - difference) > Self.tolerance else { return nil }
        return fresh - difference
    }
}
