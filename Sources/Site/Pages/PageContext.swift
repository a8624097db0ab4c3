import Guidance

/// How a reader asked for a page.
package struct PageContext: Sendable {
    package let language: Language
    /// Each block beside its Japanese.
    package let withJapanese: Bool
    /// Show what held on this day; nil for today.
    package let asOf: CalendarDate?
    package let now: Instant

    package init(language: Language, withJapanese: Bool, asOf: CalendarDate?, now: Instant) {
        (self.language, self.withJapanese) = (language, withJapanese)
        (self.asOf, self.now) = (asOf, now)
    }

    /// The day the page speaks of, on Japan's calendar.
    var date: CalendarDate { asOf ?? now.japanDate }
}

/// A call page, and until when it may be shown.
package struct RenderedCall: Sendable {
    package let html: String
    package let validUntil: Instant
}
