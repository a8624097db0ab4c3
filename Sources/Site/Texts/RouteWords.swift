import Guidance
import Localization
import Support

/// The reasons of a route in words, in any language.
struct RouteWords: Sendable {
    private let rules: [Language: Lazy<[Route.Rule: String]>]
    private let numbers: [Service.ID: String]
    private let holidays: HolidayNames
    private let texts: TextResolver
    private let hours: HoursWords

    init(_ edition: Edition, _ texts: TextResolver) {
        self.texts = texts
        hours = HoursWords(edition, texts)
        holidays = HolidayNames(edition, texts)
        let lines = Dictionary(
            edition.lines.map { ($0.id, $0.number) }, uniquingKeysWith: { first, _ in first })
        numbers = Dictionary(
            edition.services.map { ($0.id, lines[$0.line] ?? "") },
            uniquingKeysWith: { first, _ in first })
        rules = Dictionary(
            uniqueKeysWithValues: edition.languages.all.map { language in
                let words = Lazy {
                    let t = InterfaceTexts(texts, language)
                    return Dictionary(
                        uniqueKeysWithValues: Route.Rule.allCases.map {
                            ($0, t("reason.\($0.rawValue)"))
                        })
                }
                return (language, words)
            })
    }

    /// A rule in words, and the numbers it was applied to.
    struct Sentence {
        let rule: String
        let numbers: [String]

        var text: String {
            numbers.isEmpty ? rule : "\(rule) (\(numbers.joined(separator: ", ")))"
        }
    }

    /// Each rule once, in the order applied.
    func sentences(_ route: Route, in language: Language) -> [Sentence] {
        var order: [Route.Rule] = []
        var concerned: [Route.Rule: [String]] = [:]
        for reason in route.reasons {
            if concerned[reason.rule] == nil { order.append(reason.rule) }
            var known = concerned[reason.rule] ?? []
            if let number = reason.service.flatMap({ numbers[$0] }), !known.contains(number) {
                known.append(number)
            }
            concerned[reason.rule] = known
        }
        return order.map { rule in
            Sentence(rule: text(of: rule, in: language), numbers: concerned[rule] ?? [])
        }
    }

    /// The regular hours of a service in words.
    func hours(of service: Service, in language: Language) -> String {
        hours.text(service.hours, language)
    }

    /// Regular hours in words.
    func hours(_ hours: OpeningHours, in language: Language) -> String {
        self.hours.text(hours, language)
    }

    /// A rule in words.
    func text(of rule: Route.Rule, in language: Language) -> String {
        rules[language]?.value[rule] ?? rule.rawValue
    }

    /// The route explained: the holiday if it is one, then the reasons.
    func explanation(of route: Route, in language: Language) -> [String] {
        let holiday = route.holiday.map { [sentence(about: $0, in: language)] } ?? []
        return holiday + sentences(route, in: language).map(\.text)
    }

    /// That the day is a holiday, and which.
    func sentence(about holiday: Holiday, in language: Language) -> String {
        InterfaceTexts(texts, language)(
            "call.holiday", ["name": holidays.name(of: holiday, in: language)])
    }

    /// The holiday's name in `language`, else in English, else in Japanese.
    func name(of holiday: Holiday, in language: Language) -> String {
        holidays.name(of: holiday, in: language)
    }
}
