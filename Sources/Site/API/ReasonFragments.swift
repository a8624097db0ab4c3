import Guidance
import WebServer

/// What the JSON of a route says of its reasons to readers of one language, written once.
struct ReasonFragments: Sendable {
    /// By the place of the rule.
    private let rules: [Fragments]

    private struct Fragments {
        let beginning: [UInt8]
        /// The rule in each language, the texts left open for what they are about; the first begins
        /// the object.
        let texts: [[UInt8]]
    }

    /// - Parameters:
    ///   - words: the rules in words.
    ///   - language: the one the caller reads.
    init(_ words: RouteWords, read language: Language) {
        let languages = Self.languages(read: language)
        rules = Route.Rule.allCases.sorted { $0.place < $1.place }
            .map { Self.fragments($0, words, languages) }
    }

    /// The languages of everything in words: Japanese, English and the one the caller reads.
    static func languages(read own: Language) -> [Language] {
        [.japanese, .english] + (own == .japanese || own == .english ? [] : [own])
    }

    private static func fragments(
        _ rule: Route.Rule, _ words: RouteWords, _ languages: [Language]
    ) -> Fragments {
        Fragments(
            beginning: JSON.object([("rule", .string(rule.rawValue))]).opened
                + #","service":"#.utf8,
            texts: languages.map { language in
                let text = JSON.object([(language.tag, .string(words.text(of: rule, in: language)))]
                )
                let isFirst = language == languages.first
                return (isFirst ? #","text":"#.utf8 + text.opened : text.continued).dropLast()
            })
    }

    /// Appends a reason, left open for what only some reasons have.
    /// - Parameters:
    ///   - reason: the rule and what it was applied to.
    ///   - service: what is known of that service; nil when the whole answer is meant.
    ///   - holidayNames: the name of the day in each language; empty where it is not the reason.
    ///   - output: takes the bytes.
    func write(
        _ reason: Route.Reason, _ service: ServiceFragments?, holidayNames: [String],
        to output: inout BodyBuffer
    ) {
        let fragments = rules[reason.rule.place]
        output.append(fragments.beginning)
        writeSources(reason, service, to: &output)
        for (index, text) in fragments.texts.enumerated() {
            output.append(text)
            guard let service else {
                output.append(UInt8(ascii: "\""))
                continue
            }
            output.append(service.subject)
            if holidayNames.indices.contains(index) {
                output.removeLast(2)
                output.append(JSON.string(", \(holidayNames[index]))").ending)
            }
        }
        output.append(UInt8(ascii: "}"))
    }

    private func writeSources(
        _ reason: Route.Reason, _ service: ServiceFragments?, to output: inout BodyBuffer
    ) {
        if let service, reason.ownSources == nil { return output.append(service.idAndSources) }
        if let service { output.append(service.id) } else { output.append("null") }
        output.append(#","sources":"#)
        output.append(.sourceIDs(reason.ownSources ?? []))
    }
}
