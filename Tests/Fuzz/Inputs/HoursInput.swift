import Guidance

/// Opening hours, which authors write.
enum HoursInput: FuzzInput {
    static let name = "hours"

    static func take(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        do throws(OpeningHoursError) {
            let hours = try OpeningHours(text)
            let now = Instant(secondsSinceEpoch: 1_795_000_000)
            let state = hours.state(at: now, holidays: .computed)
            guard let change = hours.nextChange(after: now, holidays: .computed) else { return }
            precondition(change > now, "the next change lies in the past")
            precondition(
                hours.state(at: change, holidays: .computed) != state, "a change changes nothing")
        } catch {
            precondition((0...text.count).contains(error.position), "a place outside the text")
            precondition(!error.reason.isEmpty, "refused without a reason")
            if let suggestion = error.suggestion {
                precondition(
                    (try? OpeningHours(suggestion)) != nil, "the suggestion is refused as well")
            }
        }
    }
}
