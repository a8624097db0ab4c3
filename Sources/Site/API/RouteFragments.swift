import Guidance

/// All that the JSON of routes can say of an edition's services and rules.
struct RouteFragments: Sendable {
    let bytes: [UInt8]
    /// By their place in the table.
    let services: [ServiceFragments]
    let edition: Range<Int>
    private let languages: [Range<Int>]
    private let reasons: [ReasonFragments]
    /// What every reader is told of a rule applied to a service, by the place of both.
    private let told: [Range<Int>]

    init(_ edition: Edition, _ routes: RouteTable, _ words: RouteWords) {
        var store = FragmentStore()
        services = routes.services.map { ServiceFragments($0, in: &store) }
        languages = routes.services.flatMap {
            ServiceFragments.languages($0.service, in: &store)
        }
        reasons = Language.allCases.sorted { $0.place < $1.place }.flatMap { language in
            Route.Rule.allCases.sorted { $0.place < $1.place }
                .map { ReasonFragments($0, words, read: language, in: &store) }
        }
        told = Self.told(services, reasons, in: &store)
        self.edition = store.add(JSON.string(edition.info.id).bytes)
        bytes = store.bytes
    }

    /// The languages of the service at a place in the table.
    func languages(_ place: Int, spoken: SpokenLanguage?) -> Range<Int> {
        let count = SpokenLanguage.allCases.count
        return languages[place * (count + 1) + (spoken?.place ?? count)]
    }

    func reason(_ rule: Route.Rule, read language: Language) -> ReasonFragments {
        reasons[language.place * Route.Rule.count + rule.place]
    }

    /// A rule applied to the service at a place, from the opening brace to the end of the English
    /// text: the same for every reader, as long as it rests on what the service rests on.
    func told(_ rule: Route.Rule, about place: Int) -> Range<Int> {
        told[place * Route.Rule.count + rule.place]
    }

    private static func told(
        _ services: [ServiceFragments], _ reasons: [ReasonFragments], in store: inout FragmentStore
    ) -> [Range<Int>] {
        services.flatMap { service in
            // The first are those for readers of one language; the two texts are the same for all.
            reasons.prefix(Route.Rule.count).map { reason in
                store.join([
                    reason.beginning, service.idAndSources, reason.japanese, service.subject,
                    reason.english, service.subject,
                ])
            }
        }
    }
}
