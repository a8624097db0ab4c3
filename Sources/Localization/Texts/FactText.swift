import Guidance

extension Segment {
    /// What a placeholder stands for.
    enum Source: Sendable {
        /// Numbers in it are dialled as the plan says.
        case fact(Fact.Value, NumberingPlan)
        case spoken(String, Spoken)
        case line(Line)
        case label(String)
        /// The name of a language; the texts have the program's own.
        case language(Language, TextTable)

        /// Dates and numbers are formatted for the language; the rest stays as it is.
        func segment(in language: Language) -> Segment {
            switch self {
            case .line(let line): .phone(line.phone)
            case .label(let text): .label(text)
            case .spoken(let text, let spoken): .spokenLabel(text, spoken)
            case .language(let named, let texts): .plain(texts.name(of: named, in: language))
            case .fact(let value, let plan): Self.segment(of: value, plan, in: language)
            }
        }

        private static func segment(
            of value: Fact.Value, _ plan: NumberingPlan, in language: Language
        ) -> Segment {
            switch value {
            case .phone(let number): .phone(PhoneNumber(number, in: plan))
            case .date(let date): .plain(DateFormatting.longDate(date, language))
            case .month(let year, let month):
                .plain(DateFormatting.monthAndYear(year: year, month: month, language))
            case .year(let year): .plain(DateFormatting.year(year, language))
            case .number(let number): .plain(NumberFormatting.integer(number, language))
            case .percent(let number): .plain(NumberFormatting.percent(number, language))
            case .amount(let yen): .plain(NumberFormatting.yen(yen, language))
            // Publishing takes no other; an edition may come from elsewhere.
            case .url(let address): WebAddress.isOne(address) ? .link(address) : .plain(address)
            case .label(let text): .label(text)
            }
        }
    }

    /// Every placeholder of an edition with what it stands for.
    static func sources(of edition: Edition) -> [String: Source] {
        var sources: [String: Source] = [
            Placeholder.sourceLanguage: .language(edition.languages.source, edition.texts)
        ]
        let plan = edition.more.office.numberingPlan
        for fact in edition.facts {
            if case .label(let text) = fact.value, let spoken = fact.spoken {
                sources[fact.id] = .spoken(text, spoken)
            } else {
                sources[fact.id] = .fact(fact.value, plan)
            }
        }
        for line in edition.lines { sources[Placeholder.phone(line: line.id)] = .line(line) }
        for screen in edition.screens {
            for label in screen.frames.flatMap(\.labels) {
                sources[Placeholder.label(screen: screen.id, label: label.id)] = .label(label.text)
            }
        }
        return sources
    }
}
