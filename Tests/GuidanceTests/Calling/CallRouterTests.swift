import Guidance
import TestSupport
import Testing

@Suite struct CallRouterTests {
    private func route(
        _ topic: String, _ language: String, _ network: Network? = .mobile, at: String,
        also: [SpokenLanguage] = [], adding services: [Service] = [], overrides: [Override] = []
    ) throws -> Route {
        let query = RouteQuery(
            topic: topic, language: CallerLanguage(language), network: network,
            at: try Instant(rfc3339: at), also: also)
        return try #require(
            try LineFixtures.table(adding: services, overrides: overrides).route(query))
    }

    private func services(_ route: Route) -> [String] { route.steps.map(\.service.id) }

    private func codes(_ route: Route) -> [String] { route.warnings.map(\.code) }

    @Test func `at night a Nepali caller is sent to English first and told when Nepali opens`()
        throws
    {
        let route = try route("lost", "ne", at: "2026-11-21T23:40:00+09:00")
        #expect(
            services(route) == [
                "lost-five", "lost-five-paid", "lost-ja", "lost-other", "lost-other-paid",
            ])
        let first = try #require(route.steps.first)
        #expect(first.state == .open)
        #expect(first.spokenLanguage == .english)
        #expect(first.otherLanguages == [.chinese, .korean, .spanish, .portuguese])
        #expect(first.line.tel == "0120017827")
        #expect(route.nextInOwnLanguage?.rfc3339(in: .japan) == "2026-11-22T09:00:00+09:00")
        #expect(route.validUntil.rfc3339(in: .japan) == "2026-11-22T09:00:00+09:00")
        #expect(codes(route) == ["other-language-spoken", "night-hours-unclear"])
        #expect(route.unreachable.map(\.service.id) == ["lost-abroad"])
        #expect(route.unreachable.first?.reason == .audience)
    }

    @Test(arguments: [
        ("119", false), ("#7119", false), ("0570-000-111", false), ("03-5555-0100", true),
        ("050-3818-1250", true), ("+44 20 7946 0958", true),
    ])
    func `a number without an international form is not offered from abroad`(
        number: String, isOffered: Bool
    ) throws {
        let router = CallRouter(
            topics: [LineFixtures.topic("fire")],
            lines: [LineFixtures.line("fire", number, .free, [:])],
            services: [
                try LineFixtures.service("fire", "fire", ["fire"], [.japanese], "24/7")
            ], holidays: .computed)
        for network in Network.allCases {
            let route = try #require(
                router.route(
                    RouteQuery(
                        topic: "fire", language: CallerLanguage("ja"), network: network,
                        at: try Instant(rfc3339: "2026-11-21T12:00:00+09:00"))))
            let isReachable = network != .overseas || isOffered
            #expect(route.steps.map(\.service.id) == (isReachable ? ["fire"] : []))
            #expect(route.unreachable.map(\.reason) == (isReachable ? [] : [.network]))
        }
    }

    @Test func `in the day the same caller gets Nepali alone`() throws {
        let route = try route("lost", "ne", at: "2026-11-22T09:00:00+09:00")
        #expect(services(route) == ["lost-other", "lost-other-paid"])
        #expect(route.steps.map(\.spokenLanguage) == [.nepali, .nepali])
        #expect(route.nextInOwnLanguage == nil)
        #expect(route.steps.first?.closesAt?.rfc3339(in: .japan) == "2026-11-22T18:00:00+09:00")
        #expect(codes(route).isEmpty)
    }

    @Test(arguments: [
        ([SpokenLanguage.korean], SpokenLanguage.korean),
        ([.japanese], .japanese),
        ([.thai, .spanish], .spanish),
        ([], .english),
    ])
    func `what the caller also speaks comes before English`(
        also: [SpokenLanguage], expected: SpokenLanguage
    ) throws {
        let route = try route("lost", "vi", at: "2026-11-21T03:00:00+09:00", also: also)
        #expect(route.steps.first?.spokenLanguage == expected)
    }

    @Test func `a topic that is not urgent never changes the language`() throws {
        let route = try route("portal", "ne", at: "2026-11-21T23:40:00+09:00")
        #expect(services(route) == ["portal-foreign"])
        #expect(route.steps.first?.state == .closed)
        #expect(route.steps.first?.opensAt?.rfc3339(in: .japan) == "2026-11-22T09:30:00+09:00")
    }

    @Test func `a citizens' holiday keeps Sunday's hours and is named`() throws {
        let open = try route("portal", "en", at: "2026-09-22T17:29:59+09:00")
        #expect(open.steps.first?.state == .open)
        #expect(open.holiday?.date == CalendarDate(year: 2026, month: 9, day: 22))
        #expect(
            open.reasons.contains { $0.rule == .holidayHours && $0.service == "portal-foreign" })
        let closed = try route("portal", "en", at: "2026-09-22T18:00:00+09:00")
        #expect(closed.steps.first?.state == .closed)
        #expect(closed.steps.first?.opensAt?.rfc3339(in: .japan) == "2026-09-23T09:30:00+09:00")
    }

    @Test func `over New Year the lines are closed, with a doubt about the days`() throws {
        let route = try route("portal", "ja", .ipPhone, at: "2026-12-30T10:00:00+09:00")
        #expect(services(route) == ["portal-ja", "portal-ja-ip"])
        #expect(route.steps.map(\.reach) == [.some, .ok])
        for step in route.steps {
            #expect(step.state == .closed)
            #expect(step.opensAt?.rfc3339(in: .japan) == "2027-01-04T09:30:00+09:00")
        }
        #expect(codes(route) == ["reach-some", "year-end-days-unconfirmed"])
    }

    @Test func `the doubt is told as soon as the next opening lies behind those days`() throws {
        let before = try route("portal", "ja", at: "2026-12-28T19:59:00+09:00")
        #expect(!codes(before).contains("year-end-days-unconfirmed"))
        let after = try route("portal", "ja", at: "2026-12-28T20:00:00+09:00")
        #expect(after.steps.first?.opensAt?.rfc3339(in: .japan) == "2027-01-04T09:30:00+09:00")
        #expect(codes(after).contains("year-end-days-unconfirmed"))
    }

    @Test func `abroad only the line for callers abroad is left, and its language is not stated`()
        throws
    {
        let route = try route("lost", "es", .overseas, at: "2026-11-21T23:40:00+09:00")
        #expect(services(route) == ["lost-abroad"])
        #expect(route.steps.first?.spokenLanguage == nil)
        #expect(codes(route).contains("language-not-stated"))
        #expect(Set(route.unreachable.map(\.reason)) == [.network])
        #expect(route.unreachable.count == 5)
    }

    @Test func `a topic no line handles is referred`() throws {
        let route = try route("eligibility", "th", at: "2026-11-21T10:00:00+09:00")
        #expect(route.steps.isEmpty)
        #expect(route.referral?.to == "insurer")
        #expect(route.reasons.map(\.rule) == [.referral])
    }

    @Test func `when nothing fits it says so`() throws {
        let unserved = try route("unserved", "th", at: "2026-11-21T10:00:00+09:00")
        #expect(unserved.steps.isEmpty)
        #expect(unserved.referral == nil)
        #expect(codes(unserved) == ["nothing-fits"])
    }

    @Test func `a language no line speaks gets English before Japanese, and is told so`() throws {
        let route = try route("lost", "my", at: "2026-11-21T23:40:00+09:00")
        #expect(route.query.language.spoken == nil)
        #expect(route.query.language.written == .english)
        #expect(
            services(route) == [
                "lost-five", "lost-five-paid", "lost-ja", "lost-other", "lost-other-paid",
            ])
        #expect(route.steps.map(\.spokenLanguage) == [.english, .english, .japanese, .thai, .thai])
        #expect(codes(route).contains("language-not-offered"))
        #expect(Set(route.steps.map(\.rule)) == [.noOwnLanguage])
    }

    @Test func `what such a caller also speaks comes first`() throws {
        let route = try route("portal", "uk", at: "2026-11-24T10:00:00+09:00", also: [.japanese])
        #expect(services(route) == ["portal-ja", "portal-ja-ip", "portal-foreign"])
    }

    @Test func `without a line in the caller's language the Japanese one is given`() throws {
        let japanese = try LineFixtures.service(
            "only-ja", "general", ["unserved"], [.japanese], "09:00-18:00")
        for language in ["th", "en", "uk"] {
            for hour in ["10", "20"] {
                let route = try route(
                    "unserved", language, at: "2026-11-24T\(hour):00:00+09:00", adding: [japanese])
                #expect(services(route) == ["only-ja"])
                #expect(codes(route) == ["language-not-offered"])
                #expect(route.nextInOwnLanguage == nil)
            }
        }
    }

    @Test func `a caller who names another language gets it when their own is closed`() throws {
        let night = try LineFixtures.service(
            "night-en", "general", ["portal"], [.english], "24/7")
        let at = "2026-11-21T23:40:00+09:00"
        let alone = try route("portal", "ja", at: at, adding: [night])
        #expect(services(alone) == ["portal-ja", "portal-ja-ip"])
        let also = try route("portal", "ja", at: at, also: [.korean], adding: [night])
        #expect(services(also) == ["night-en", "portal-ja", "portal-ja-ip"])
        #expect(also.steps[0].rule == .otherLanguageOpen)
        #expect(codes(also).contains("other-language-spoken"))
        let day = try route(
            "portal", "ja", at: "2026-11-24T10:00:00+09:00", also: [.english], adding: [night])
        #expect(services(day) == ["portal-ja", "portal-ja-ip"])
    }

    @Test func `open before unknown before closed, free before paid, the sooner opening first`()
        throws
    {
        let more = [
            try LineFixtures.service("late", "system", ["unserved"], [.thai], "22:00-23:00"),
            try LineFixtures.service("soon", "general", ["unserved"], [.thai], "21:00-23:00"),
            try LineFixtures.service("soon-paid", "ip", ["unserved"], [.thai], "20:30-23:00"),
            try LineFixtures.service("unclear", "ip", ["unserved"], [.thai], "unknown"),
            try LineFixtures.service("paid", "ip", ["unserved"], [.thai], "24/7"),
            try LineFixtures.service("free", "system", ["unserved"], [.thai], "24/7"),
        ]
        let route = try route("unserved", "th", at: "2026-11-21T20:00:00+09:00", adding: more)
        #expect(services(route) == ["free", "paid", "unclear", "soon", "late", "soon-paid"])
    }

    @Test func `an open free fallback of a closed line stands before an open paid line`() throws {
        let more = [
            try LineFixtures.service("paid", "ip", ["unserved"], [.thai], "24/7"),
            try LineFixtures.service("day", "system", ["unserved"], [.thai], "09:00-18:00"),
            try LineFixtures.service(
                "night", "general", ["unserved"], [.thai], "24/7", fallbackFor: "day"),
        ]
        let route = try route("unserved", "th", at: "2026-11-21T20:00:00+09:00", adding: more)
        #expect(services(route) == ["night", "paid", "day"])
        #expect(!route.reasons.contains { $0.rule == .fallbackLine })
    }

    @Test func `fallbacks of fallbacks follow in a chain, and a circle loses none`() throws {
        func service(_ id: String, _ line: String, for primary: String?) throws -> Service {
            try LineFixtures.service(
                id, line, ["unserved"], [.thai], "24/7", fallbackFor: primary)
        }
        let at = "2026-11-21T20:00:00+09:00"
        let chain = try route(
            "unserved", "th", at: at,
            adding: [
                service("c", "ip", for: "b"), service("b", "ip", for: "a"),
                service("a", "system", for: nil), service("other", "general", for: nil),
            ])
        #expect(services(chain) == ["a", "b", "c", "other"])
        let circle = try route(
            "unserved", "th", at: at,
            adding: [service("x", "ip", for: "y"), service("y", "system", for: "x")])
        #expect(Set(services(circle)) == ["x", "y"])
    }

    @Test func `a fallback's doubt stays with its step`() throws {
        let doubt = Doubt(
            code: "night-hours-unclear", season: nil, onlyWhenClosed: true, sources: [])
        let more = [
            try LineFixtures.service("main", "general", ["unserved"], [.japanese], "24/7"),
            try LineFixtures.service(
                "beside", "ip", ["unserved"], [.japanese], "09:00-18:00", fallbackFor: "main",
                doubts: [doubt]),
        ]
        let night = try route("unserved", "ja", at: "2026-11-21T23:40:00+09:00", adding: more)
        #expect(services(night) == ["main", "beside"])
        #expect(night.warnings(of: night.steps[1]).map(\.code) == ["night-hours-unclear"])
        #expect(night.warnings(of: night.steps[0]).isEmpty)
        #expect(codes(night).isEmpty)
    }

    @Test func `an unknown topic has no route`() throws {
        let query = RouteQuery(
            topic: "weather", language: CallerLanguage("en"), network: nil,
            at: Instant(secondsSinceEpoch: 0))
        #expect(try LineFixtures.table().route(query) == nil)
    }

    @Test func `a service is offered only while it is valid`() throws {
        let later = try LineFixtures.service(
            "new", "system", ["unserved"], [.thai], "24/7",
            validity: Validity(from: CalendarDate(year: 2026, month: 12, day: 1), until: nil))
        let before = try route("unserved", "th", at: "2026-11-30T23:59:59+09:00", adding: [later])
        #expect(before.steps.isEmpty)
        #expect(before.validUntil.rfc3339(in: .japan) == "2026-12-01T00:00:00+09:00")
        let after = try route("unserved", "th", at: "2026-12-01T00:00:00+09:00", adding: [later])
        #expect(services(after) == ["new"])
    }

    @Test func `a fallback that is open comes before its closed primary`() throws {
        let primary = try LineFixtures.service(
            "day", "system", ["unserved"], [.thai], "09:00-18:00")
        let fallback = try LineFixtures.service(
            "night", "ip", ["unserved"], [.thai], "24/7", fallbackFor: "day")
        let more = [primary, fallback]
        let night = try route("unserved", "th", at: "2026-11-21T20:00:00+09:00", adding: more)
        #expect(services(night) == ["night", "day"])
        let day = try route("unserved", "th", at: "2026-11-21T10:00:00+09:00", adding: more)
        #expect(services(day) == ["day", "night"])
    }

    @Test func `a line that opens again stands before one that does not`() throws {
        let more = [
            try LineFixtures.service("ended", "general", ["unserved"], [.thai], "off"),
            try LineFixtures.service(
                "tomorrow", "general", ["unserved"], [.thai], "Su 09:00-10:00"),
        ]
        let route = try route("unserved", "th", at: "2026-11-21T10:00:00+09:00", adding: more)
        #expect(services(route) == ["tomorrow", "ended"])
    }

    @Test func `an emergency closure sends the caller on and says why`() throws {
        let storm = Override(
            id: "storm", kind: .emergency, services: ["lost-five", "lost-other"],
            from: try Instant(rfc3339: "2026-11-22T10:00:00+09:00"),
            until: try Instant(rfc3339: "2026-11-22T13:30:00+09:00"),
            hours: try OpeningHours("off"), notice: "overrides.storm.notice",
            sources: [LineFixtures.cite("operator")])
        let before = try route("lost", "ne", at: "2026-11-22T09:59:59+09:00", overrides: [storm])
        #expect(before.validUntil.rfc3339(in: .japan) == "2026-11-22T10:00:00+09:00")
        #expect(services(before) == ["lost-other", "lost-other-paid"])
        let during = try route("lost", "ne", at: "2026-11-22T10:00:00+09:00", overrides: [storm])
        // The paid line is open: it stands before the free one that is closed now.
        #expect(services(during) == ["lost-other-paid", "lost-other"])
        #expect(during.steps.last?.override?.id == "storm")
        #expect(during.steps.last?.opensAt?.rfc3339(in: .japan) == "2026-11-22T13:30:00+09:00")
        #expect(codes(during).contains("hours-overridden"))
        let reason = during.reasons.first { $0.rule == .overrideHours }
        #expect(reason?.service == "lost-other")
        #expect(reason?.sources.map(\.source) == ["operator"])
        #expect(!during.reasons.contains { $0.rule == .fallbackLine })
        #expect(during.validUntil.rfc3339(in: .japan) == "2026-11-22T13:30:00+09:00")
    }

    @Test func `an override for the days in doubt settles the doubt`() throws {
        let settled = Override(
            id: "new-year", kind: .dated, services: ["portal-ja"],
            from: try Instant(rfc3339: "2026-12-29T00:00:00+09:00"),
            until: try Instant(rfc3339: "2027-01-04T00:00:00+09:00"),
            hours: try OpeningHours("10:00-16:00"), notice: "overrides.new-year.notice", sources: []
        )
        let at = "2026-12-30T10:00:00+09:00"
        let route = try route("portal", "ja", at: at, overrides: [settled])
        #expect(route.steps.first?.state == .open)
        #expect(codes(route) == ["hours-overridden"])
    }

    @Test func `readers of Traditional characters are told they get Simplified ones`() throws {
        let route = try route("lost", "zh-TW", at: "2026-11-21T10:00:00+09:00")
        #expect(route.query.language.spoken == .chinese)
        #expect(route.query.language.written == .simplifiedChinese)
        #expect(codes(route) == ["simplified-chinese-only"])
    }
}
