import Guidance
import Yams

/// `sources.yaml`, `facts.yaml`, `topics.yaml` and `ui.yaml`.
extension ContentParser {
    func readSources(_ file: YAMLFile) {
        list(file) { reader in
            content.sources.append(
                Source(
                    id: id(reader), title: reader.requiredLiteral("title"),
                    issuer: reader.requiredLiteral("issuer"), date: reader.literal("date"),
                    url: webAddress(reader, "url"), isSuperseded: reader.flag("superseded"),
                    covers: reader.strings("covers")))
        }
    }

    func readFacts(_ file: YAMLFile) {
        list(file) { reader in
            let id = reader.required("id")
            content.factCovers[id] = reader.strings("covers")
            let (certainty, sources, validity, checked) = (
                reader.choice("certainty", default: Certainty.stated), requiredCitations(reader),
                validity(reader), reader.date("checked")
            )
            guard let value = factValue(reader) else { return }
            content.facts.append(
                Fact(
                    id: id, value: value, certainty: certainty, sources: sources,
                    validity: validity, checked: checked))
        }
    }

    private func factValue(_ reader: MappingReader) -> Fact.Value? {
        let readers: [(String, (String) -> Fact.Value?)] = [
            ("phone", { Self.isDialled($0) ? .phone($0) : nil }),
            ("date", { CalendarDate($0).map { .date($0) } }),
            ("month", Self.month),
            ("year", { Int($0).map { .year($0) } }),
            ("number", { Int($0).map { .number($0) } }),
            ("percent", { Int($0).flatMap { (0...100).contains($0) ? .percent($0) : nil } }),
            ("amount", { Int($0).map { .amount($0) } }),
            ("url", { WebAddress.isOne($0) ? .url($0) : nil }),
            ("label", { .label($0) }),
        ]
        let given = readers.compactMap { key, read in
            reader.literal(key).map { (key: key, text: $0, value: read($0)) }
        }
        guard given.count == 1, let only = given.first else {
            log.error(
                "fact-value", reader.file, reader.mark, "a fact has exactly one value",
                fix: "one of: \(readers.map(\.0).joined(separator: ", "))")
            return nil
        }
        if only.value == nil {
            let problem = only.key == "url" ? WebAddress.problem(in: only.text) : nil
            let fix = problem?.fix ?? Self.forms[only.key]
            log.error(
                "fact-value", reader.file, reader.node(only.key)?.mark,
                "\"\(only.text)\" is not a \(only.key)"
                    + (problem.map { ": \($0.message)" } ?? ""), fix: fix)
        } else if only.key == "phone", let rule = NumberingPlan.japan.problem(in: only.text) {
            log.error(
                "fact-value", reader.file, reader.node("phone")?.mark,
                "\"\(only.text)\" is not a phone number: \(rule)", fix: "copy it from its document")
        }
        return only.value
    }

    /// How a value is written.
    private static let forms = [
        "phone": "write figures and hyphens, as 03-1234-5678", "date": "write it as YYYY-MM-DD",
        "month": "write it as YYYY-MM", "year": "write it as YYYY",
        "number": "write a whole number",
        "percent": "write a whole number from 0 to 100", "amount": "write a whole number of yen",
    ]

    /// Figures that a telephone has: in others nobody can dial, and `tel:` would lose them.
    private static func isDialled(_ text: String) -> Bool {
        text.utf8.allSatisfy("0123456789+-() #*".utf8.contains)
            && text.utf8.count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } >= 3
    }

    private static func month(_ text: String) -> Fact.Value? {
        CalendarDate(text + "-01").map { .month(year: $0.year, month: $0.month) }
    }

    func readTopics(_ file: YAMLFile) {
        list(file) { reader in
            let id = id(reader)
            let prefix = "lines.topic-\(id)"
            var referral: Referral?
            if let node = reader.node("referral") {
                mapping(node, reader.file) {
                    referral = Referral(
                        to: $0.required("to"),
                        text: requiredMessage($0, "text", id: "\(prefix).referral"),
                        sources: requiredCitations($0))
                }
            }
            content.topics.append(
                Topic(
                    id: id, name: requiredMessage(reader, "name", id: "\(prefix).name"),
                    summary: requiredMessage(reader, "summary", id: "\(prefix).summary"),
                    isUrgent: reader.flag("urgent"), referral: referral,
                    helpCard: reader.string("help-card")))
        }
    }

    /// One flat list of `key: text`, as messages `<catalogue>.<key>`.
    func readInterface(_ file: YAMLFile, catalogue: String) {
        pairs(file, "id: text") { key, value in
            guard let id = key.string, let text = value.scalar?.string else {
                log.error(
                    "not-a-text", file.name, key.mark, "expected `id: text`",
                    fix: "write one text beside each id")
                return
            }
            add(text, id: "\(catalogue).\(id)", file: file.name, mark: value.mark)
        }
    }
}
