/// Opening hours in a strict subset of the OpenStreetMap opening_hours language
/// (https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification).
///
///     24/7
///     rule; rule; …       the last rule that matches a day decides the whole day
///     rule  = [dates ][days ](spans | off | unknown)[ "comment"]
///     dates = Dec 29-Jan 3 | Dec 29-31 | Jan 1 | 2026 Dec 29-2027 Jan 3 | …,…
///             Jul | Jul-Sep | Dec-Feb | 2026 Jul-Sep
///     days  = Mo-Fr | Sa-Su,PH | PH | Su[2,4] | Mo[1-2] | We[-1]     counted within the month
///     spans = 09:30-12:00,13:00-20:00     start < end ≤ 24:00
///
/// Intervals are half-open, to the minute, on the office's clock. A day no rule matches is closed.
/// Everything else of the language is refused with its position.
package struct OpeningHours: Sendable {
    /// As it was written.
    package let expression: String
    let rules: [HoursRule]
    let table: DayTable
    let plans: DayPlans
    /// How many days ahead a change can lie, apart from rules of a given year.
    let horizon: Int
    /// The last day that a rule of a given year names, counted from 1970-01-01; nil without one.
    let lastDay: Int?

    /// - Throws: `OpeningHoursError` with the position, the reason and where possible what to write.
    package init(_ expression: String) throws(OpeningHoursError) {
        var parser = OpeningHoursParser(expression)
        let rules: [HoursRule]
        do throws(OpeningHoursError) {
            rules = try parser.parse()
        } catch {
            throw OpeningHoursError(
                position: error.position, reason: error.reason,
                suggestion: OpeningHoursSuggestion.suggestion(for: expression))
        }
        self.init(expression: expression, rules: rules)
    }

    private init(expression: String, rules: [HoursRule]) {
        (self.expression, self.rules) = (expression, rules)
        (table, plans) = (DayTable(rules), DayPlans(rules))
        horizon = Self.horizon(of: rules)
        lastDay = rules.flatMap { $0.dates ?? [] }.compactMap { range in
            if case .once(_, let last) = range { last.daysSinceEpoch } else { nil }
        }.max()
    }

    /// Closed on every day.
    package static let never = OpeningHours(
        expression: "off",
        rules: [HoursRule(dates: nil, days: nil, effect: .off, comment: nil, position: 0)])

    /// Whether a rule speaks of public holidays.
    package var namesHolidays: Bool { rules.contains { $0.days?.holidays ?? false } }
}

extension OpeningHours: Hashable {
    package static func == (left: OpeningHours, right: OpeningHours) -> Bool {
        left.expression == right.expression
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(expression) }
}

/// Whether something is open, and what the rule adds to that.
package struct OpeningState: Hashable, Sendable {
    package let kind: Kind
    package let comment: String?

    package init(kind: Kind, comment: String?) { (self.kind, self.comment) = (kind, comment) }

    package enum Kind: String, Sendable {
        case open, closed
        /// The rule itself says that nobody knows.
        case unknown
    }

    static let closed = OpeningState(kind: .closed, comment: nil)
}

/// Why an expression is refused.
package struct OpeningHoursError: Error, Hashable, Sendable {
    /// Counted in characters from 0.
    package let position: Int
    package let reason: String
    /// The expression as it was probably meant, or nil.
    package let suggestion: String?
}

extension OpeningHours: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        do {
            self = try OpeningHours(text)
        } catch {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "\(text): \(error.reason)")
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(expression)
    }
}
