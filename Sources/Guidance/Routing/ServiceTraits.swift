/// What the rules ask about a service, as numbers alone.
///
/// The rules go through all services of a topic for every question; reading numbers counts no
/// references, where asking each `LinkedService` would count several.
struct ServiceTraits: Sendable {
    /// The service's place among all services of its table, from 0.
    let place: Int
    /// The place of the service that this one stands in for; nil when it stands in for none.
    let primary: Int?
    let languages: LanguageTraits
    /// Whom it is for; nil: everybody.
    let audience: Audience?
    /// Free calls before the others.
    let costRank: Int
    /// It has a menu, and no digits of it are sure.
    let hasUnconfirmedMenu: Bool
    /// Its regular hours speak of public holidays.
    let namesHolidays: Bool
    let hasOverrides: Bool
    /// What the documents leave open, by its places among the doubts of the table.
    let doubts: Range<Int>
    /// The first and the last day it is valid on, counted from 1970-01-01.
    private let firstDay, lastDay: Int
    private let mobile, landline, ipPhone, overseas: Reach

    init(_ linked: LinkedService, primary: Int?, doubts: Range<Int>) {
        let (service, line) = (linked.service, linked.line)
        (place, self.primary, self.doubts) = (linked.place, primary, doubts)
        languages = LanguageTraits(service.languages)
        (audience, costRank) = (service.audience, line.cost.rank)
        hasUnconfirmedMenu = service.menu.map { $0.digits == nil } ?? false
        namesHolidays = linked.timetable.regular.namesHolidays
        hasOverrides = !linked.timetable.overrides.isEmpty
        firstDay = service.validity.from?.daysSinceEpoch ?? .min
        lastDay = service.validity.until?.daysSinceEpoch ?? .max
        (mobile, landline) = (line.reach(from: .mobile), line.reach(from: .landline))
        (ipPhone, overseas) = (line.reach(from: .ipPhone), line.reach(from: .overseas))
    }

    /// Whether it is valid on a day, counted from 1970-01-01.
    func isValid(on day: Int) -> Bool { firstDay <= day && day <= lastDay }

    /// As `Line.reach(from:)` says.
    func reach(from network: Network?) -> Reach {
        switch network {
        case .mobile: mobile
        case .landline: landline
        case .ipPhone: ipPhone
        case .overseas: overseas
        case nil: .unknown
        }
    }

    /// Whether the service is for callers on this network.
    func admits(network: Network?) -> Bool { audience?.admits(network: network) ?? true }
}

/// The languages spoken at a service, as the rules ask for them.
struct LanguageTraits: Sendable {
    /// A bit for each by its place among all.
    private let bits: UInt64
    /// The most preferred one that is neither English nor Japanese; nil when there is none.
    let firstOther: SpokenLanguage?

    /// - Parameter languages: most preferred first.
    init(_ languages: [SpokenLanguage]) {
        bits = languages.reduce(0) { $0 | 1 << UInt64($1.place) }
        firstOther = languages.first { $0 != .english && $0 != .japanese }
    }

    /// The documents do not say which language is spoken.
    var areUnknown: Bool { bits == 0 }

    func contains(_ language: SpokenLanguage) -> Bool { bits & 1 << UInt64(language.place) != 0 }
}
