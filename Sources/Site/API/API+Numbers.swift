import Guidance
import Localization
import Search

/// Whether a telephone number is one of the office's, for programs.
extension API {
    /// There are more numbers than a cache should hold: each answer is made anew.
    func number(
        _ text: String, _ query: PageQuery
    ) throws(RequestProblem) -> Router.Answer {
        let language = try language(query)
        let book = publication.pages.numbers
        let number: WrittenNumber
        do throws(WrittenNumber.Problem) {
            number = try WrittenNumber(text, in: book.plan)
        } catch {
            throw RequestProblem(
                code: "invalid-number", field: "digits", message: Self.advice(on: error))
        }
        var body = Body.json(
            publication.content.number(number, in: book, language, on: now.date(in: zone)))
        body.language = language
        body.freshness = .data(until: midnight)
        return Router.Answer(body: body, expires: now)
    }

    private static func advice(on problem: WrittenNumber.Problem) -> String {
        switch problem {
        case .nothing: "there is no telephone number in it; write one of 3 to 15 digits"
        case .tooLong:
            "it is longer than \(WrittenNumber.longest) characters; write the number alone"
        case .unclear:
            "it may be several numbers, or digits beside one; write one number alone"
        }
    }
}

extension ContentJSON {
    fileprivate func number(
        _ number: WrittenNumber, in book: NumberBook, _ language: Language, on date: CalendarDate
    ) -> JSON {
        let entry = book[number]
        return .object([
            ("number", .string(number.digits)), ("ours", .bool(entry != nil)),
            ("standing", .optional(entry.map { name(of: $0.standing(in: edition, on: date)) })),
            ("lines", .array(entry.map { $0.lines.map { line($0, language) } } ?? [])),
            ("sources", .array(entry.map { $0.citations(in: edition).map(document) } ?? [])),
            (
                "resembles",
                .array(
                    book.entries(resembling: number).map { other in
                        .object(
                            JSON.numberMembers(of: other.phone)
                                + [("lines", .strings(other.lines.map(\.id)))])
                    })
            ),
            ("url", .string("/\(language.tag)\(NumberQuery.address(number.digits))")),
        ])
    }

    private func name(of standing: NumberBook.Entry.Standing) -> String {
        switch standing {
        case .current: "current"
        case .later: "later"
        case .ended: "ended"
        case .superseded: "superseded"
        }
    }

    private func document(_ citation: Citation) -> JSON {
        let source = edition.sources.first { $0.id == citation.source }
        return .object([
            ("source", .string(citation.source)), ("place", .optional(citation.place)),
            ("title", .optional(source?.title)), ("date", .optional(source?.date)),
            ("superseded", .bool(source?.isSuperseded ?? false)),
        ])
    }
}
