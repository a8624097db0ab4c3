import Guidance
import Localization
import Search
import Support
import Templates

/// Whether a telephone number is one of the office's.
extension Pages {
    /// - Parameters:
    ///   - typed: what was asked about; nil for the form alone.
    ///   - context: how the page was asked for.
    /// - Returns: the page.
    package func number(_ typed: String?, _ context: PageContext) -> String {
        let t = InterfaceTexts(texts, context.language)
        let words = NumberWords(pages: self, context: context)
        let text = typed.map(NumberQuery.cleaned) ?? ""
        var (known, strange, problem): (NumberView.Known?, NumberView.Strange?, String?)
        if typed != nil {
            do throws(WrittenNumber.Problem) {
                let number = try WrittenNumber(text, in: numbers.plan)
                known = numbers[number].map(words.known)
                strange = known == nil ? words.strange(number) : nil
            } catch {
                problem = t(QueryText.isBlank(text) ? "number.empty" : NumberQuery.key(of: error))
            }
        }
        let query = typed.map { _ in SearchBox.parameters([(NumberQuery.name, text)]) } ?? ""
        return render(
            NumberView(
                frame: layout.frame(
                    title: t("number.title"), description: t("number.intro"), .number, context,
                    query: query),
                intro: t("number.intro"), action: "/\(context.root)\(PageAddress.number)",
                typed: text, hidesFurigana: context.simple?.hasFurigana == false,
                problem: problem, known: known, strange: strange))
    }
}

/// What is asked of a number, in a query.
enum NumberQuery {
    static let name = "n"

    /// On one line, no longer than is read: one scalar more shows that there was more.
    static func cleaned(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(WrittenNumber.longest + 1) {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .surrogate: scalars.append(" ")
            // What turns text around would turn the page around, and hide what was read.
            case .format: break
            default: scalars.append(scalar)
            }
        }
        return String(scalars)
    }

    /// The page about a number.
    static func address(_ digits: String) -> PageAddress {
        .number.with(query: SearchBox.parameters([(name, digits)]))
    }

    /// Which text says why there is no answer.
    static func key(of problem: WrittenNumber.Problem) -> String {
        switch problem {
        case .nothing: "number.nothing"
        case .tooLong: "number.too_long"
        case .unclear: "number.unclear"
        }
    }
}

/// What there is to say about a number, in the reader's words.
struct NumberWords {
    let pages: Pages
    let context: PageContext

    private var t: InterfaceTexts { InterfaceTexts(pages.texts, context.language) }
    private var edition: Edition { pages.edition }
    private var leftToRight: LeftToRight { LeftToRight(edition.languages, context.language) }

    func known(_ entry: NumberBook.Entry) -> NumberView.Known {
        let sources = pages.citations(entry.citations(in: edition), context)
        return NumberView.Known(
            phoneNumber: entry.phone.printed, telURI: entry.phone.uri,
            standing: standing(entry.standing(in: edition, on: context.date)),
            lines: entry.lines.map(line), sources: sources, hasSources: !sources.isEmpty,
            compared: compared(entry).map {
                t("guide.checked", ["date": DateFormatting.longDate($0, context.language)])
            })
    }

    func strange(_ number: WrittenNumber) -> NumberView.Strange {
        NumberView.Strange(
            verdict: notOurs(number),
            resembling: pages.numbers.entries(resembling: number).map { entry in
                note("number.resembles", entry.phone.printed)
            })
    }

    func notOurs(_ number: WrittenNumber) -> String {
        note("number.not_ours", number.shown).words
    }

    private func note(_ key: String, _ number: String) -> NumberView.Note {
        NumberView.Note(words: t(key, ["number": leftToRight.part(number)]))
    }

    private func standing(_ standing: NumberBook.Entry.Standing) -> String? {
        func text(_ key: String, _ date: CalendarDate) -> String {
            t(key, ["date": DateFormatting.longDate(date, context.language)])
        }
        return switch standing {
        case .current: nil
        case .later(let first): text("number.later", first)
        case .ended(let last): text("number.ended", last)
        case .superseded: t("number.superseded")
        }
    }

    /// When a page that names the number was last compared with its sources.
    private func compared(_ entry: NumberBook.Entry) -> CalendarDate? {
        let dates = pages.numbersCompared.value
        return entry.names.compactMap { dates[$0] }.max()
    }

    private func line(_ line: Line) -> NumberView.LineEntry {
        let services = services(of: line)
        let shared = services.first?.notes.filter { note in
            services.allSatisfy { $0.notes.contains(note) }
        }
        let networks = Network.allCases
        let unreachable = networks.filter { line.reach(from: $0) == .no }
        let doubtful = networks.filter { line.reach(from: $0) == .some }
        return NumberView.LineEntry(
            lineName: pages.text(line.name, context), cost: t("cost.\(line.cost.rawValue)"),
            notes: notes("number.not_from", unreachable)
                + notes("number.not_always_from", doubtful)
                + (shared ?? []).map(NumberView.Note.init),
            services: services.map { service in
                NumberView.ServiceEntry(
                    topics: service.topics, spoken: service.spoken, hours: service.hours,
                    notes: service.notes.filter { shared?.contains($0) == false }
                        .map(NumberView.Note.init))
            })
    }

    private func notes(_ key: String, _ networks: [Network]) -> [NumberView.Note] {
        guard !networks.isEmpty else { return [] }
        let names = networks.map { t("network.\($0.rawValue)") }
        return [
            NumberView.Note(
                words: t(key, ["networks": ListFormatting.or(names, context.language)]))
        ]
    }

    private struct Served {
        let topics: [LinkView]
        let spoken: String
        let hours: String
        let notes: [String]
    }

    /// What is the same for several topics is said once.
    private func services(of line: Line) -> [Served] {
        let services = edition.services.filter {
            $0.line == line.id && $0.validity.until.map { $0 >= context.date } ?? true
        }
        var kinds: [[String]] = []
        var topics: [[String]: Set<Topic.ID>] = [:]
        for service in services {
            let kind = [spoken(service), hours(service)] + notes(service)
            if topics[kind] == nil { kinds.append(kind) }
            topics[kind, default: []].formUnion(service.topics)
        }
        return kinds.map { kind in
            Served(
                topics: edition.topics.filter { topics[kind]?.contains($0.id) == true }.map {
                    pages.link(.call($0.id), $0.name, context)
                }, spoken: kind[0], hours: kind[1], notes: Array(kind.dropFirst(2)))
        }
    }

    private func spoken(_ service: Service) -> String {
        let names = service.languages.map { t.name(of: $0) }
        guard !names.isEmpty else { return t("call.language_unknown") }
        return t(
            "call.speaks", ["language": ListFormatting.or(names, context.language)])
    }

    private func hours(_ service: Service) -> String {
        pages.words.hours(of: service, in: context.language)
    }

    private func notes(_ service: Service) -> [String] {
        let primary = service.fallbackFor.flatMap { id in
            edition.services.first { $0.id == id }
        }.flatMap { primary in edition.lines.first { $0.id == primary.line } }
        let validity = service.validity.from.flatMap { $0 > context.date ? $0 : nil }
        return [
            service.audience.map { t("number.only_\($0.rawValue)") },
            primary.map { note("number.fallback", $0.number).words },
            // The words of a fallback's condition speak of "the number above".
            primary == nil ? service.condition.map { t("condition.\($0)") } : nil,
            validity.map {
                t("number.later", ["date": DateFormatting.longDate($0, context.language)])
            },
            pages.words(
                for: service.certainty, service.sources, in: context.language),
        ].compactMap(\.self)
    }
}
