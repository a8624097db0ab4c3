/// What a line does: topics × spoken languages × hours.
package struct Service: Hashable, Codable, Sendable, Identifiable {
    package let id: String
    package let line: Line.ID
    package let topics: [Topic.ID]
    /// Most preferred first. Empty: the documents do not say which language is spoken.
    package let languages: [SpokenLanguage]
    package let hours: OpeningHours
    package let validity: Validity
    package let menu: Menu?
    package let audience: Audience?
    /// This service stands in for that one, under `condition`.
    package let fallbackFor: Service.ID?
    /// When to use it at all: a code, with the words in message `condition.<code>`.
    package let condition: String?
    package let certainty: Certainty
    package let doubts: [Doubt]
    package let sources: [Citation]

    package init(
        id: String, line: Line.ID, topics: [Topic.ID], languages: [SpokenLanguage],
        hours: OpeningHours, validity: Validity = .always, menu: Menu? = nil,
        audience: Audience? = nil, fallbackFor: Service.ID? = nil, condition: String? = nil,
        certainty: Certainty = .stated, doubts: [Doubt] = [], sources: [Citation] = []
    ) {
        (self.id, self.line, self.topics, self.languages) = (id, line, topics, languages)
        (self.hours, self.validity, self.menu, self.audience) = (hours, validity, menu, audience)
        (self.fallbackFor, self.condition) = (fallbackFor, condition)
        (self.certainty, self.doubts, self.sources) = (certainty, doubts, sources)
    }
}

/// The keys to press after the call is answered, as documents reported them.
package struct Menu: Hashable, Codable, Sendable {
    /// Newest first. With more than one, documents disagree and no digit is asserted.
    package let reports: [Report]

    package init(reports: [Report]) { self.reports = reports }

    /// The keys to tell callers to press, or nil when they should follow the voice guide:
    /// only one undisputed and confirmed report is asserted.
    package var digits: String? {
        guard reports.count == 1, let report = reports.first, report.isConfirmed else { return nil }
        return report.digits
    }

    package struct Report: Hashable, Codable, Sendable {
        /// `5`, or `4-2` for two menus one after the other.
        package let digits: String
        /// When it was printed: `2025-02`.
        package let asOf: String
        package let isConfirmed: Bool
        package let sources: [Citation]

        package init(digits: String, asOf: String, isConfirmed: Bool, sources: [Citation]) {
            (self.digits, self.asOf) = (digits, asOf)
            (self.isConfirmed, self.sources) = (isConfirmed, sources)
        }
    }
}

/// Whom a service is for.
package enum Audience: String, CaseIterable, Codable, Sendable {
    /// Only for people who call from outside Japan.
    case outsideJapan = "outside-japan"
    /// Only for IP phones that do not reach the free number.
    case ipPhone = "ip-phone"

    /// Whether a caller on `network` belongs to it. No network named means a phone in Japan of
    /// unknown kind, which may be an IP phone.
    func admits(network: Network?) -> Bool {
        switch self {
        case .outsideJapan: network == .overseas
        case .ipPhone: network == .ipPhone || network == nil
        }
    }
}

/// Something about a service that the documents leave open.
package struct Doubt: Hashable, Codable, Sendable {
    /// A code, with the words in message `warning.<code>`.
    package let code: String
    /// The days on which it matters, in the date form of opening hours (`Dec 29-Jan 3`); nil: always.
    package let season: Season?
    /// The clock times on which it matters do not overlap the hours: it is raised only when closed.
    package let onlyWhenClosed: Bool
    package let sources: [Citation]

    package init(code: String, season: Season?, onlyWhenClosed: Bool, sources: [Citation]) {
        (self.code, self.season) = (code, season)
        (self.onlyWhenClosed, self.sources) = (onlyWhenClosed, sources)
    }

    /// A range of days that returns each year; it may run over New Year.
    package struct Season: Hashable, Codable, Sendable {
        package let from: MonthDay
        package let until: MonthDay

        package init(from: MonthDay, until: MonthDay) {
            (self.from, self.until) = (from, until)
        }

        package func contains(_ date: CalendarDate) -> Bool {
            let day = MonthDay(month: date.month, day: date.day)
            return from <= until ? (from...until).contains(day) : day >= from || day <= until
        }
    }
}
