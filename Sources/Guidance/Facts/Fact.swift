/// A value that texts name by a placeholder, so that no translation can corrupt it.
package struct Fact: Hashable, Codable, Sendable, Identifiable {
    /// The placeholder's name: `date_old_form_ended`.
    package let id: String
    package let value: Value
    package let certainty: Certainty
    package let sources: [Citation]
    package let validity: Validity
    /// When somebody last compared it with its source; nil if never.
    package let checked: CalendarDate?
    /// Of a label that readers are asked to say; nil for all others.
    package let spoken: Spoken?
    /// Of a label: what it means, by language tag. Shown behind it where a text does not say so.
    package let glosses: [String: String]?

    package init(
        id: String, value: Value, certainty: Certainty, sources: [Citation], validity: Validity,
        checked: CalendarDate?, spoken: Spoken? = nil, glosses: [String: String]? = nil
    ) {
        (self.id, self.value, self.certainty) = (id, value, certainty)
        (self.sources, self.validity, self.checked) = (sources, validity, checked)
        (self.spoken, self.glosses) = (spoken, glosses)
    }

    package enum Value: Hashable, Codable, Sendable {
        /// A phone number, as its source prints it.
        case phone(String)
        case date(CalendarDate)
        /// A month without a day.
        case month(year: Int, month: Int)
        /// A year of the Gregorian calendar.
        case year(Int)
        case number(Int)
        case percent(Int)
        /// Yen.
        case amount(Int)
        case url(String)
        /// Japanese text on a device or a paper, shown exactly, in every language.
        case label(String)
    }
}
