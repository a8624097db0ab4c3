import Guidance
import Localization
import Support

/// The telephone numbers that stand in an edition, to be asked for one by one.
package struct NumberBook: Sendable {
    package let plan: NumberingPlan
    private let entries: [String: Entry]

    /// A number of the edition.
    package struct Entry: Sendable {
        /// As its document prints it.
        package let phone: PhoneNumber
        /// The lines that have it; none for a number that texts name and no line has.
        package fileprivate(set) var lines: [Line] = []
        /// Those that texts name it by.
        package fileprivate(set) var facts: [Fact] = []
        /// What is dialled within the country.
        fileprivate let identity: String
    }

    package init(_ edition: Edition) {
        let plan = edition.office.numberingPlan
        var entries: [String: Entry] = [:]
        func change(_ phone: PhoneNumber, _ change: (inout Entry) -> Void) {
            guard let identity = Self.identity(of: phone.printed, plan) else { return }
            change(&entries[identity, default: Entry(phone: phone, identity: identity)])
        }
        for line in edition.lines { change(line.phone) { $0.lines.append(line) } }
        for fact in edition.facts {
            guard case .phone(let number) = fact.value else { continue }
            change(PhoneNumber(number, in: plan)) { $0.facts.append(fact) }
        }
        (self.plan, self.entries) = (plan, entries)
    }

    private static func identity(of printed: String, _ plan: NumberingPlan) -> String? {
        (try? WrittenNumber(printed, in: plan))?.digits
    }

    /// The entry that has the number itself; nil when the edition has none.
    package subscript(number: WrittenNumber) -> Entry? { entries[number.digits] }

    /// Those that somebody may take for `number`, which is another one: with a digit more, less or other,
    /// or two neighbours swapped, or with something in front of it or behind it.
    package func entries(resembling number: WrittenNumber) -> [Entry] {
        guard number.digits.utf8.count >= WrittenNumber.usualDigits, self[number] == nil else {
            return []
        }
        // A slip may have made another country's number of it.
        let written = [number.digits, number.keys].map(Self.scalars)
        return entries.values.filter { entry in written.contains { isLike(entry.identity, $0) } }
            .sorted { $0.identity < $1.identity }
    }

    private func isLike(_ identity: String, _ digits: [Unicode.Scalar]) -> Bool {
        guard identity.utf8.count >= WrittenNumber.usualDigits else { return false }
        return [identity, plan.international(identity)].compactMap(\.self).map(Self.scalars)
            .contains { own in
                EditDistance.between(own, digits, limit: 1) != nil
                    || digits.count > own.count && Self.holds(own, in: digits)
            }
    }

    private static func holds(_ part: [Unicode.Scalar], in all: [Unicode.Scalar]) -> Bool {
        (0...all.count - part.count).contains { all[$0..<$0 + part.count].elementsEqual(part) }
    }

    private static func scalars(_ identity: String) -> [Unicode.Scalar] {
        identity.unicodeScalars.filter { $0 != "+" }
    }
}

extension NumberBook {
    /// When a guide that names a number was last compared with its sources, or the number itself, by the
    /// name that texts have for it.
    package static func compared(in edition: Edition) -> [String: CalendarDate] {
        var dates: [String: CalendarDate] = [:]
        func note(_ name: String, _ date: CalendarDate) {
            dates[name] = max(date, dates[name] ?? date)
        }
        for fact in edition.facts { fact.checked.map { note(fact.id, $0) } }
        for guide in edition.guides where guide.archive == nil {
            for id in guide.blocks.flatMap(\.messages) {
                guard let text = edition.texts.text(id, in: edition.languages.source),
                    !MessagePattern.isWords(text.pattern),
                    let pattern = try? MessagePattern(text.pattern)
                else { continue }
                for name in pattern.argumentNames { note(name, guide.checked) }
            }
        }
        return dates
    }
}

extension NumberBook.Entry {
    /// What texts call it.
    package var names: [String] { lines.map { Placeholder.phone(line: $0.id) } + facts.map(\.id) }

    /// Where the number is printed, each document once, the newest first and those that others replace last.
    package func citations(in edition: Edition) -> [Citation] {
        let ids = lines.map(\.id)
        let services = edition.services.filter { ids.contains($0.line) }.flatMap(\.sources)
        var known: [Citation] = []
        for citation in lines.flatMap(\.sources) + services + facts.flatMap(\.sources)
        where !known.contains(where: { $0.source == citation.source }) { known.append(citation) }
        let sources = Dictionary(
            edition.sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        func order(_ citation: Citation) -> (Int, String) {
            let source = sources[citation.source]
            return (source?.isSuperseded == true ? 0 : 1, source?.date ?? "")
        }
        return known.sorted { order($0) > order($1) }
    }

    /// Whether the number is still given out.
    package enum Standing: Hashable, Sendable {
        case current
        /// From that day on.
        case later(CalendarDate)
        /// The last day was that.
        case ended(CalendarDate)
        /// Later documents replace all that print it.
        case superseded
    }

    package func standing(in edition: Edition, on date: CalendarDate) -> Standing {
        let ids = lines.map(\.id)
        let validities =
            edition.services.filter { ids.contains($0.line) }.map(\.validity)
            + facts.map(\.validity)
        guard validities.isEmpty || validities.contains(where: { $0.contains(date) }) else {
            if let first = validities.compactMap(\.from).filter({ $0 > date }).min() {
                return .later(first)
            }
            return validities.compactMap(\.until).max().map(Standing.ended) ?? .current
        }
        let sources = citations(in: edition).compactMap { citation in
            edition.sources.first { $0.id == citation.source }
        }
        return !sources.isEmpty && sources.allSatisfy(\.isSuperseded) ? .superseded : .current
    }
}
