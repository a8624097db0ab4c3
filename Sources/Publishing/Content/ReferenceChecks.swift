import ContentStore
import Guidance
import Localization
import Support

/// Checks that hold between files: ids are unique, references resolve, texts name known facts.
struct ReferenceChecks {
    let content: Content
    /// How findings name the content directory.
    let root: String
    let log: FindingLog
    /// Whether the program's own texts are checked with the office's, because they can be corrected.
    var checksProgram = false

    func run() {
        checkUnique()
        checkOffice()
        checkCitations()
        checkServices()
        LinkChecks(content: content, root: root, log: log).run()
        checkTexts()
        checkHolidayNames()
        checkUnusedFacts()
    }

    private func checkUnique() {
        unique(content.sources.map(\.id), "sources.yaml")
        unique(content.facts.map(\.id), "facts.yaml")
        unique(content.topics.map(\.id), "topics.yaml")
        unique(content.lines.map(\.id), "lines")
        unique(content.services.map(\.id), "lines")
        unique(content.guides.map(\.id), "guides")
        unique(content.screens.map(\.id), "screens")
        unique(content.cards.map(\.id), "cards")
        unique(content.more.faqs.map(\.id), "faqs.yaml")
        unique(content.more.terms.map(\.id), "terms.yaml")
        unique(content.more.flows.map(\.id), "flows")
        unique(content.more.conflicts.map(\.id), "conflicts.yaml")
        unique(content.overrides.map(\.id), "overrides")
        unique(content.more.office.groups.map(\.id), "office.yaml")
        unique(content.messages.map(\.message.id), "")
    }

    private func checkOffice() {
        let office = content.more.office
        let cards = Set(content.cards.map(\.id))
        let named =
            [("office.yaml", office.helpCard)] + content.topics.map { ("topics.yaml", $0.helpCard) }
        for case (let file, let card?) in named where !cards.contains(card) {
            report(
                "unknown-reference", file, "help-card: no card \"\(card)\"",
                fix: "one of: \(cards.sorted().joined(separator: ", "))")
        }
        let groups = office.groups.map(\.id)
        let urgent = Set(content.topics.filter(\.isUrgent).map(\.id))
        for guide in content.guides where guide.archive == nil {
            let file = "guides/\(guide.id).yaml"
            let fix = "one of: \(groups.joined(separator: ", "))"
            if let group = guide.group, !groups.contains(group) {
                report("unknown-reference", file, "office.yaml has no group \"\(group)\"", fix: fix)
            } else if guide.group == nil, !(guide.topic.map(urgent.contains) ?? false) {
                report(
                    "missing-key", file,
                    "group is missing, so no heading of the home page leads to the guide",
                    fix: "write `group: …`, \(fix)")
            }
        }
    }

    private func unique(_ ids: [String], _ place: String) {
        var seen: Set<String> = []
        for id in ids where !seen.insert(id).inserted {
            report("duplicate-id", place, "\"\(id)\" stands twice", fix: "ids are unique")
        }
    }

    private func checkCitations() {
        let known = Set(content.sources.map(\.id))
        let cited: [(String, [Citation])] =
            content.facts.map { ("facts.yaml", $0.sources) }
            + content.topics.map { ("topics.yaml", $0.referral?.sources ?? []) }
            + content.lines.map { ("lines/\($0.id).yaml", $0.sources) }
            + content.lines.flatMap { line in
                line.reach.values.map { ("lines/\(line.id).yaml", $0.sources) }
            }
            + content.services.map { ("lines/\($0.line).yaml", $0.sources) }
            + content.services.map { ("lines/\($0.line).yaml", $0.doubts.flatMap(\.sources)) }
            + content.services.map {
                ("lines/\($0.line).yaml", $0.menu?.reports.flatMap(\.sources) ?? [])
            }
            + content.screens.map { ("screens/\($0.id).yaml", $0.sources) }
            + content.cards.map { ("cards/\($0.id).yaml", $0.sources) }
            + content.guides.flatMap { guide in
                guide.blocks.map { ("guides/\(guide.id).yaml", $0.sources) }
            }
            + content.more.faqs.map { ("faqs.yaml", $0.answer.sources) }
            + content.more.terms.map { ("terms.yaml", $0.sources) }
            + content.more.flows.flatMap { flow in
                flow.outcomes.map { ("flows/\(flow.id).yaml", $0.block.sources) }
            }
            + content.more.conflicts.map { ("conflicts.yaml", $0.values.flatMap(\.sources)) }
            + content.overrides.map { ("overrides/\($0.id).yaml", $0.sources) }
        for (file, citations) in cited {
            for citation in citations where !known.contains(citation.source) {
                report(
                    "unknown-reference", file, "no source \"\(citation.source)\"",
                    fix: "add it to sources.yaml")
            }
        }
    }

    private func checkServices() {
        let topics = Set(content.topics.map(\.id))
        let services = Set(content.services.map(\.id))
        let messages = Set(content.messages.map(\.message.id))
        for service in content.services {
            let file = "lines/\(service.line).yaml"
            for topic in service.topics where !topics.contains(topic) {
                report(
                    "unknown-reference", file, "\(service.id): no topic \"\(topic)\"",
                    fix: "add it to topics.yaml, or correct the id")
            }
            if service.topics.isEmpty { report("missing-key", file, "\(service.id): no topics") }
            if let primary = service.fallbackFor, !services.contains(primary) {
                report(
                    "unknown-reference", file, "\(service.id): no service \"\(primary)\"",
                    fix: "name a service of lines/*.yaml in `fallback-for`")
            }
            for id in InterfaceKeys.words(of: service) where !messages.contains(id) {
                report(
                    "unknown-reference", file, "\(service.id): no words for it",
                    fix: "add `\(id.dropFirst(3))` to \(root)/ui.yaml")
            }
        }
    }

    /// The name of a holiday is translated where `names.yaml` has exactly its Japanese.
    private func checkHolidayNames() {
        let names = content.holidayNames
        let texts = content.messages.filter { Message.catalogue(of: $0.message.id) == "holidays" }
        for text in texts where !names.contains(text.message.source) {
            log.add([
                Finding(
                    code: "holiday-name", severity: .warning, file: text.file, line: text.line,
                    message: "no holiday is called \(text.message.source)",
                    fix: "spell it as official.csv does")
            ])
        }
        for name in names.subtracting(texts.map(\.message.source)).sorted() {
            log.warning(
                "holiday-name", "\(root)/holidays/names.yaml", nil,
                "\(name) has no entry, so every language shows its Japanese name",
                fix: "add `id: \(name)`")
        }
    }

    /// Facts that no Japanese text uses. Labels may be in translations alone.
    private func checkUnusedFacts() {
        let used = content.placeholderNames.values.reduce(into: Set<String>()) { $0.formUnion($1) }
        for fact in content.facts where !used.contains(fact.id) {
            if case .label = fact.value { continue }
            log.add([
                Finding(
                    code: "unused-fact", severity: .info, file: "\(root)/facts.yaml",
                    message: "no text uses {\(fact.id)}", fix: "use it, or delete it")
            ])
        }
    }

    private func checkTexts() {
        let placeholders = content.placeholders
        let labels = content.labels
        let numbers = content.numberPlaceholders
        let allNames = content.placeholderNames
        let language = content.languages.source
        let easy = EasyJapanese(content.messages.map(\.message))
        let problems = content.messages.concurrentMap {
            Self.problems(of: $0.message, in: language, labels: labels, numbers: numbers)
                + easy.problems(of: $0.message)
        }
        for (text, problems) in zip(content.messages, problems) {
            let message = text.message
            if !checksProgram, content.programTexts.contains(message.id) { continue }
            let catalogue = Message.catalogue(of: message.id)
            let findings = problems.map {
                $0.finding(id: message.id, file: text.file, line: text.line)
            }
            // A notice of an override is written in haste and gone soon: nothing keeps it back.
            log.add(catalogue == "overrides" ? findings.map(\.asWarning) : findings)
            // Words of the interface get their arguments from the pages.
            guard catalogue != "ui", catalogue != "desk" else { continue }
            // Easy Japanese gets what its original gets.
            let original = String(message.id.dropFirst("simple.".count))
            let more = catalogue == "simple" ? allNames[original] ?? [] : []
            for name in text.placeholders.sorted()
            where !placeholders.contains(name) && !more.contains(name) {
                log.add([
                    Finding(
                        code: "unknown-placeholder", severity: .error, file: text.file,
                        line: text.line, message: "{\(name)} names no fact",
                        fix: "add it to facts.yaml, or use {label_…} or {phone_…} as it is spelt")
                ])
            }
        }
    }

    /// What is wrong with a text by itself.
    private static func problems(
        of message: Message, in language: Language, labels: [String: String],
        numbers: Set<String>
    ) -> [TextProblem] {
        let catalogue = Message.catalogue(of: message.id)
        let isQuoting = ["screens", "terms", "desk", "archive"].contains(catalogue)
        return SourceChecks.check(message.source, in: language, numbers: numbers)
            + (isQuoting ? [] : LiteralLabels.problems(in: message.source, labels: labels))
            + (isQuoting || catalogue == "simple" || language != .japanese
                ? [] : PlainJapanese.problems(in: message.source))
    }

    private func report(_ code: String, _ place: String, _ message: String, fix: String? = nil) {
        log.error(code, place.isEmpty ? root : "\(root)/\(place)", nil, message, fix: fix)
    }
}
