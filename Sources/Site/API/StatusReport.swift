import Guidance

/// How far the translations have come: messages by language, state and catalogue, without the texts
/// that the program brings along.
package struct StatusReport: Sendable {
    /// One catalogue in one language.
    package struct Row: Sendable {
        package let language: Language
        package let catalogue: String
        package let counts: [TextState: Int]

        package var total: Int { counts.values.reduce(0, +) }
        /// Messages that readers see in this language.
        package var served: Int {
            [TextState.draft, .translated, .edited, .reviewed].reduce(0) { $0 + (counts[$1] ?? 0) }
        }
    }

    package let rows: [Row]
    private let languages: [Language]

    package init(_ edition: Edition) {
        languages = edition.languages.targets
        rows = edition.languages.targets.flatMap { language in
            let byCatalogue = Dictionary(
                grouping: edition.texts.states(in: language).filter {
                    !edition.more.program.has($0.id, in: language)
                }, by: { Message.catalogue(of: $0.id) })
            return byCatalogue.sorted { $0.key < $1.key }.map { catalogue, messages in
                Row(
                    language: language, catalogue: catalogue,
                    counts: messages.reduce(into: [:]) { $0[$1.state, default: 0] += 1 })
            }
        }
    }

    /// The rows of one language added up.
    package func total(of language: Language) -> Row {
        let counts = rows.filter { $0.language == language }.map(\.counts)
        return Row(
            language: language, catalogue: "",
            counts: counts.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) })
    }

    package var json: JSON {
        .array(
            languages.map { language in
                let total = total(of: language)
                return .object([
                    ("language", .string(language.tag)),
                    ("messages", .number(total.total)),
                    ("served", .number(total.served)),
                    ("states", Self.json(total.counts)),
                    (
                        "catalogues",
                        .array(
                            rows.filter { $0.language == language }.map { row in
                                .object([
                                    ("catalogue", .string(row.catalogue)),
                                    ("messages", .number(row.total)),
                                    ("served", .number(row.served)),
                                    ("states", Self.json(row.counts)),
                                ])
                            })
                    ),
                ])
            })
    }

    private static func json(_ counts: [TextState: Int]) -> JSON {
        .object(
            TextState.allCases.filter { $0 != .source }.map {
                ($0.rawValue, .number(counts[$0] ?? 0))
            })
    }
}
