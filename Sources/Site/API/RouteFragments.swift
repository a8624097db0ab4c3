import Guidance

/// What the JSON of a route says of one service, written once.
final class ServiceFragments: Sendable {
    private let beginning: [UInt8]
    private let costAndMenu: [UInt8]
    private let end: [UInt8]
    /// The other languages of the line, by the one that is spoken with the caller.
    private let others: [(spoken: SpokenLanguage, tags: [UInt8])]
    private let languages: [UInt8]
    private let unreachable: [UInt8]
    /// The service's id as a value.
    fileprivate let id: [UInt8]
    fileprivate let sources: [UInt8]
    /// The line's number as it ends a text: in brackets, with the closing quote.
    fileprivate let subject: [UInt8]

    init(_ linked: LinkedService) {
        let (service, line) = (linked.service, linked.line)
        let identity: [(String, JSON)] = [
            ("service", .string(service.id)), ("line", .string(line.id)),
            ("number", .string(line.number)),
        ]
        beginning =
            JSON.object(identity + [("tel", .string(line.tel))]).opened + #","state":"#.utf8
        costAndMenu =
            JSON.object([
                ("cost", .string(line.cost.rawValue)),
                ("menu", service.menu.map(JSON.init) ?? .null),
            ]).continued + #","opens_at":"#.utf8
        end =
            JSON.object([
                ("condition", .optional(service.condition)),
                ("certainty", .string(service.certainty.rawValue)),
                ("sources", .sourceIDs(service.sources)),
            ]).continued + "}".utf8
        others = service.languages.map { spoken in
            (spoken, JSON.strings(service.languages.filter { $0 != spoken }.map(\.tag)).bytes)
        }
        languages = JSON.strings(service.languages.map(\.tag)).bytes
        unreachable = JSON.object(identity).opened + #","reason":"#.utf8
        id = JSON.string(service.id).bytes
        sources = JSON.sourceIDs(service.sources).bytes
        subject = JSON.string(" (\(line.number))").ending
    }

    func write(_ step: Route.Step, to output: inout [UInt8]) {
        output += beginning
        JSON.write(step.state.rawValue, to: &output)
        output += #","spoken_language":"#.utf8
        JSON.optional(step.spokenLanguage?.tag).write(to: &output)
        output += #","other_languages":"#.utf8
        output += others.first { $0.spoken == step.spokenLanguage }?.tags ?? languages
        output += #","reach":"#.utf8
        JSON.write(step.reach.rawValue, to: &output)
        output += costAndMenu
        output.write(step.opensAt)
        output += #","closes_at":"#.utf8
        output.write(step.closesAt)
        output += end
    }

    func write(_ left: Route.Unreachable, to output: inout [UInt8]) {
        output += unreachable
        JSON.write(left.reason.rawValue, to: &output)
        output.append(UInt8(ascii: "}"))
    }
}

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
        to output: inout [UInt8]
    ) {
        let fragments = rules[reason.rule.place]
        output += fragments.beginning
        if let service { output += service.id } else { output += "null".utf8 }
        output += #","sources":"#.utf8
        if let own = reason.ownSources {
            JSON.sourceIDs(own).write(to: &output)
        } else if let service {
            output += service.sources
        } else {
            output += "[]".utf8
        }
        for (index, text) in fragments.texts.enumerated() {
            output += text
            guard let service else {
                output.append(UInt8(ascii: "\""))
                continue
            }
            output += service.subject
            if holidayNames.indices.contains(index) {
                output.removeLast(2)
                output += JSON.string(", \(holidayNames[index]))").ending
            }
        }
        output.append(UInt8(ascii: "}"))
    }
}

extension JSON {
    /// The object without its closing brace.
    fileprivate var opened: [UInt8] { bytes.dropLast() }

    /// The object's members, to follow others: a comma in the place of the opening brace, and no
    /// closing one.
    fileprivate var continued: [UInt8] {
        [UInt8(ascii: ",")] + bytes.dropFirst().dropLast()
    }

    /// The text without its opening quote.
    fileprivate var ending: [UInt8] { Array(bytes.dropFirst()) }
}
