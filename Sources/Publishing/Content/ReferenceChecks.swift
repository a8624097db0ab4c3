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
        checkReferences()
        checkGroups()
        checkTexts()
        checkHolidayNames()
        checkUnusedFacts()
    }

    private func checkUnique() {
        var first: [PlacedID.Kind: [String: PlacedID]] = [:]
        var files: Set<String> = []
        for entry in content.entries {
            if let earlier = first[entry.kind]?[entry.id] {
                files.insert(entry.file)
                report(
                    "duplicate-id", entry.file, entry.line, entry.column,
                    "the id \"\(entry.id)\" stands twice: also at \(Self.place(earlier))",
                    fix: "give one of them another id, or delete it")
            } else {
                first[entry.kind, default: [:]][entry.id] = entry
            }
        }
        var texts: [Message.ID: ContentMessage] = [:]
        for text in content.messages {
            // Two entries with one id have all their texts twice.
            if let earlier = texts[text.message.id], !files.contains(text.file) {
                report(
                    "duplicate-id", text.file, text.line, nil,
                    "the text \(text.message.id) stands twice: also at \(earlier.file)"
                        + (earlier.line.map { ":\($0)" } ?? ""),
                    fix: "give one of the two entries another id, or delete it")
            } else if texts[text.message.id] == nil {
                texts[text.message.id] = text
            }
        }
    }

    private static func place(_ entry: PlacedID) -> String {
        entry.file + (entry.line.map { ":\($0)" } ?? "")
    }

    private func checkReferences() {
        var known = Dictionary(grouping: content.entries, by: \.kind).mapValues {
            Set($0.map(\.id))
        }
        known[.liveGuide] = Set(content.guides.filter { $0.archive == nil }.map(\.id))
        known[.text] = Set(content.messages.map(\.message.id))
        for reference in content.references where !reference.id.isEmpty {
            let ids = known[reference.kind] ?? []
            // An office without a checklist may keep what its texts cover.
            let isAsked =
                switch reference.kind {
                case .checklistItem: !content.checklist.isEmpty
                case .address, .redirect: false
                default: true
                }
            guard isAsked, !ids.contains(reference.id) else { continue }
            let (message, fix) = Self.advice(for: reference, in: ids, known)
            report(
                "unknown-reference", reference.file, reference.line, reference.column, message,
                fix: fix)
        }
    }

    private static func advice(
        for reference: PlacedID, in ids: Set<String>, _ known: [PlacedID.Kind: Set<String>]
    ) -> (message: String, fix: String) {
        let id = reference.id
        switch reference.kind {
        case .text where id.hasPrefix("ui."):
            let kin = ids.filter {
                $0.hasPrefix(id.prefix { $0 != "." } + "." + kind(of: id) + ".")
            }
            let near = NearestName.of(id, in: kin).map { "did you mean \"\(last($0))\"? " } ?? ""
            return (
                "there are no words for \"\(last(id))\"",
                near + "add `\(id.dropFirst(3)): …` to ui.yaml"
            )
        case .text:
            let parts = id.split(separator: ".", maxSplits: 1).map(String.init)
            let guide = parts.first ?? ""
            let fields = ids.filter { $0.hasPrefix("\(guide).") }.map {
                String($0.dropFirst(guide.count + 1))
            }
            let field = parts.dropFirst().first ?? ""
            if fields.isEmpty {
                return (
                    "there is no guide or list \"\(guide)\" with texts",
                    "name the file as the one whose texts it says in easy Japanese"
                )
            }
            return (
                "there is no text \"\(field)\" in \(guide)",
                NearestName.advice(for: field, in: fields, "its texts are")
            )
        case .earlierService where known[.service]?.contains(id) ?? false:
            return (
                "the service \"\(id)\" stands after this one",
                "write the hours and topics there as `same-as` of this one: files are read in the "
                    + "order of their names"
            )
        case .frame where !(known[.screen]?.contains(String(id.prefix { $0 != "/" })) ?? false):
            let screen = String(id.prefix { $0 != "/" })
            return missing(.screen, screen, known[.screen] ?? [])
        case .frame:
            let kin = ids.filter { $0.hasPrefix(id.prefix { $0 != "/" } + "/") }
            return missing(.frame, id, kin)
        case .earlierService: return missing(.service, id, known[.service] ?? [])
        default: return missing(reference.kind, id, ids)
        }
    }

    private static func missing(
        _ kind: PlacedID.Kind, _ id: String, _ ids: Set<String>
    ) -> (message: String, fix: String) {
        let message = "there is no \(kind.rawValue) \"\(id)\""
        if ids.isEmpty { return (message, "add it to \(kind.home), or delete this") }
        return (
            message,
            NearestName.advice(for: id, in: ids, "\(kind.home) has")
        )
    }

    private static func last(_ id: String) -> String { parts(id).last ?? id }

    private static func kind(of id: String) -> String { parts(id).dropFirst().first ?? "" }

    private static func parts(_ id: String) -> [String] {
        id.split(separator: ".", maxSplits: 2).map(String.init)
    }

    private func checkGroups() {
        let calm = Set(content.topics.filter { !$0.isUrgent }.map(\.id))
        let groups = content.more.office.groups.map(\.id).joined(separator: ", ")
        for guide in content.guides where guide.archive == nil && guide.group == nil {
            // Whether a topic that is not there would be urgent is not known.
            guard guide.topic.map(calm.contains) ?? true else { continue }
            let entry = content.entries.first { $0.kind == .guide && $0.id == guide.id }
            report(
                "missing-key", entry?.file ?? "\(root)/guides", entry?.line, nil,
                "group is missing, so no heading of the home page leads to the guide",
                fix: "write `group: …`, one of: \(groups)")
        }
    }

    /// The name of a holiday is translated where `names.yaml` has exactly its Japanese.
    private func checkHolidayNames() {
        let names = content.holidayNames
        let texts = content.messages.filter {
            Message.catalogue(of: $0.message.id) == "holidays"
                && !content.programTexts.contains($0.message.id)
        }
        for text in texts where !names.contains(text.message.source) {
            log.add([
                Finding(
                    code: "holiday-name", severity: .warning, file: text.file, line: text.line,
                    message: "no holiday is called \(text.message.source)",
                    fix: "spell it as official.csv does")
            ])
        }
        for name in names.subtracting(content.more.holidayTexts.keys).sorted() {
            log.warning(
                "holiday-name", "\(root)/holidays/names.yaml", nil,
                "\(name) has no entry, so every language shows this name",
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
                    line: content.entries.first { $0.kind == .fact && $0.id == fact.id }?.line,
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
        // The program's own texts were checked before they were shipped.
        let texts = content.messages.filter {
            checksProgram || !content.programTexts.contains($0.message.id)
        }
        let problems = texts.concurrentMap {
            Self.problems(of: $0.message, in: language, labels: labels, numbers: numbers)
                + easy.problems(of: $0.message)
        }
        for (text, problems) in zip(texts, problems) {
            let message = text.message
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
                        fix: NearestName.of(name, in: placeholders).map { "did you mean {\($0)}?" }
                            ?? "add it to facts.yaml, or use {label_…} or {phone_…} as it is spelt")
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

    private func report(
        _ code: String, _ file: String, _ line: Int?, _ column: Int?, _ message: String, fix: String
    ) {
        log.add([
            Finding(
                code: code, severity: .error, file: file, line: line, column: column,
                message: message, fix: fix)
        ])
    }
}
