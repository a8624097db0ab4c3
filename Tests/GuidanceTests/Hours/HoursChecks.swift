import Guidance
import Testing

/// What tests of hours have in common.
enum HoursChecks {
    /// Why an expression is refused; a failure of the test when it is not.
    static func refusal(of expression: String) throws -> OpeningHoursError {
        do {
            _ = try OpeningHours(expression)
        } catch {
            return error
        }
        return try #require(nil, "\(expression) was accepted")
    }

    /// Compares the next change with the first one found by looking at every step of a time.
    /// - Parameters:
    ///   - expression: the hours.
    ///   - start: where the time begins.
    ///   - steps: how many there are.
    ///   - length: of a step, in seconds.
    /// - Throws: `OpeningHoursError` when the hours cannot be read.
    static func compareNextChanges(
        of expression: String, from start: Instant, steps: Int, of length: Int
    ) throws {
        let hours = try OpeningHours(expression)
        var change: Instant?
        for step in stride(from: steps, through: 0, by: -1) {
            let now = start.adding(seconds: step * length)
            let later = now.adding(seconds: length)
            let state = hours.state(at: now, holidays: .computed)
            if state != hours.state(at: later, holidays: .computed) { change = later }
            guard let change else { continue }
            #expect(
                hours.nextChange(after: now, holidays: .computed) == change,
                "\(expression) at \(now.rfc3339(in: .japan))")
        }
    }
}
