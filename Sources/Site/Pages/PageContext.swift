import Guidance

/// How a reader asked for a page.
package struct PageContext: Sendable {
    package let language: Language
    /// Japanese in easy words, under an address of its own.
    package let simple: Simple?
    /// Each block beside its Japanese.
    package let withJapanese: Bool
    /// Show what held on this day; nil for today.
    package let asOf: CalendarDate?
    package let now: Instant
    /// Whose clocks decide which day it is.
    package let zone: Zone
    /// The ids of the texts on the page, with their state and findings.
    package let showsIDs: Bool

    package init(
        language: Language, simple: Simple? = nil, withJapanese: Bool, asOf: CalendarDate?,
        now: Instant, zone: Zone, showsIDs: Bool = false
    ) {
        (self.language, self.simple, self.withJapanese) = (language, simple, withJapanese)
        (self.asOf, self.now, self.zone, self.showsIDs) = (asOf, now, zone, showsIDs)
    }

    /// Easy Japanese (やさしい日本語).
    package struct Simple: Hashable, Sendable {
        /// The reading over every word in kanji.
        package let hasFurigana: Bool

        package init(hasFurigana: Bool) { self.hasFurigana = hasFurigana }

        /// The first part of its addresses, in the place of a language.
        package static let tag = "ja-simple"
    }

    /// The day the page speaks of, on the office's calendar.
    var date: CalendarDate { asOf ?? now.date(in: zone) }

    /// The first part of the addresses of its language and register.
    var root: String { simple == nil ? language.tag : Simple.tag }

    /// The address of a page in the same language and register.
    /// - Returns: with language, and with what keeps the register.
    func address(_ page: PageAddress) -> String {
        let isWithoutReadings = simple.map { !$0.hasFurigana } ?? false
        return "/\(root)\(page.with(query: isWithoutReadings ? "furigana=off" : ""))"
    }

    /// The same page at another moment.
    func at(_ moment: Instant) -> PageContext {
        PageContext(
            language: language, simple: simple, withJapanese: withJapanese, asOf: asOf, now: moment,
            zone: zone, showsIDs: showsIDs)
    }

    /// The same page as it was on another day.
    func asOf(_ date: CalendarDate) -> PageContext {
        PageContext(
            language: language, simple: simple, withJapanese: withJapanese, asOf: date, now: now,
            zone: zone, showsIDs: showsIDs)
    }
}

/// A call page, and until when it may be shown.
package struct RenderedCall: Sendable {
    package let html: String
    package let validUntil: Instant
}
