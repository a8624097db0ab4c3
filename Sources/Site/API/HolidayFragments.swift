import Guidance

/// What the JSON of a route says of public holidays, written once for each name there is.
struct HolidayFragments: Sendable {
    /// By the name in Japanese.
    private let places: [String: Int]
    /// For each name one for official days, one for those computed from the law.
    private let beginnings: [Range<Int>]
    /// For each name one for each language, by its place.
    private let own, endings: [Range<Int>]

    init(_ calendar: HolidayCalendar, _ words: RouteWords, in store: inout FragmentStore) {
        let holidays = calendar.oneOfEachName
        places = Dictionary(
            uniqueKeysWithValues: holidays.enumerated().map { ($0.element.name, $0.offset) })
        let languages = Language.allCases.sorted { $0.place < $1.place }
        func names(_ holiday: Holiday, _ languages: [Language]) -> JSON {
            .object(languages.map { ($0.tag, .string(words.name(of: holiday, in: $0))) })
        }
        beginnings = holidays.flatMap { holiday in
            [true, false].map { isOfficial in
                let members: [(String, JSON)] = [
                    ("name", .string(holiday.name)), ("official", .bool(isOfficial)),
                    ("names", names(holiday, [.japanese, .english])),
                ]
                return store.add(JSON.object(members).continued.dropLast())
            }
        }
        own = holidays.flatMap { holiday in
            languages.map { language in
                let isTold = language == .japanese || language == .english
                return store.add((isTold ? [] : names(holiday, [language]).continued) + "}}".utf8)
            }
        }
        endings = holidays.flatMap { holiday in
            languages.map { language in
                let name = words.name(of: holiday, in: language)
                return store.add(JSON.string(", \(name))").ending)
            }
        }
    }

    /// The place of a holiday's name, for the questions below.
    func place(of holiday: Holiday) -> Int {
        guard let place = places[holiday.name] else {
            preconditionFailure("\(holiday.name) is a holiday of another calendar")
        }
        return place
    }

    /// From what follows the date to the name in English.
    func beginning(_ place: Int, isOfficial: Bool) -> Range<Int> {
        beginnings[2 * place + (isOfficial ? 0 : 1)]
    }

    /// The name for readers of a language, where it is a third one, and the end of the holiday.
    func end(_ place: Int, read language: Language) -> Range<Int> {
        own[Language.allCases.count * place + language.place]
    }

    /// How a text ends that names the holiday beside a number: with a bracket and a quote.
    func ending(_ place: Int, in language: Language) -> Range<Int> {
        endings[Language.allCases.count * place + language.place]
    }
}
