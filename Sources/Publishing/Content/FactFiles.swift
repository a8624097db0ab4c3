import Guidance
import Support
import Yams

/// `sources.yaml`, `facts.yaml` and `ui.yaml`.
extension ContentParser {
    func readSources(_ file: YAMLFile) {
        list(file) { reader in
            content.sources.append(
                Source(
                    id: id(reader, .source), title: reader.requiredLiteral("title"),
                    issuer: reader.requiredLiteral("issuer"), date: printed(reader, "date"),
                    inferredDate: printed(reader, "inferred-date"), url: webAddress(reader, "url"),
                    isSuperseded: reader.flag("superseded"),
                    covers: covers(reader)))
        }
    }

    /// A date as exactly as a document says.
    private func printed(_ reader: MappingReader, _ key: String) -> String? {
        guard let date = reader.literal(key) else { return nil }
        let isDate = ["", "-01", "-01-01"].contains { CalendarDate(date + $0) != nil }
        if !isDate {
            log.error(
                "invalid-date", reader.file, reader.node(key)?.mark,
                "\(key): \"\(date)\" is not a date",
                fix: "write it as exactly as the document says: YYYY, YYYY-MM or YYYY-MM-DD")
        }
        return date
    }

    func readFacts(_ file: YAMLFile) {
        list(file) { reader in
            let id = factID(reader)
            content.factCovers[id] = covers(reader)
            let (certainty, sources, validity, checked) = (
                reader.choice("certainty", default: Certainty.stated), requiredCitations(reader),
                validity(reader), reader.date("checked")
            )
            let value = factValue(reader)
            let spoken = spokenLabel(reader)
            let glosses = labelGlosses(reader)
            guard let value else { return }
            content.facts.append(
                Fact(
                    id: id, value: value, certainty: certainty, sources: sources,
                    validity: validity, checked: checked, spoken: spoken,
                    glosses: glosses))
        }
    }

    private func spokenLabel(_ reader: MappingReader) -> Spoken? {
        let spoken = spoken(reader)
        if spoken != nil, !reader.has("label") {
            log.error(
                "not-spoken", reader.file, reader.mark,
                "only a label has a reading; other values are said in the reader's language",
                fix: "delete `reading` and `romaji`")
        }
        return spoken
    }

    /// Only a label has them.
    private func labelGlosses(_ reader: MappingReader) -> [String: String]? {
        guard !reader.has("label"), let node = reader.node("glosses") else {
            return glosses(reader)
        }
        log.error(
            "not-a-label", reader.file, node.mark, "only a label has glosses",
            fix: "delete `glosses`")
        return nil
    }

    /// What a Japanese word means, by language.
    func glosses(_ reader: MappingReader) -> [String: String]? {
        guard let node = reader.node("glosses") else { return nil }
        var glosses: [String: String] = [:]
        mapping(node, reader.file) { entries in
            for language in office.languages.targets {
                glosses[language.tag] = entries.literal(language.tag)
            }
        }
        return glosses
    }

    /// The name of a placeholder.
    private func factID(_ reader: MappingReader) -> String {
        let id = reader.required("id")
        let isName = id.utf8.enumerated().allSatisfy { index, byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || index > 0 && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || index > 0 && byte == UInt8(ascii: "_")
        }
        if !isName {
            log.error(
                "invalid-id", reader.file, reader.node("id")?.mark,
                "\"\(id)\" cannot be the id of a fact, because texts name it in braces",
                fix: "use small English letters, digits and _, and begin with a letter")
        }
        if !id.isEmpty {
            content.entries.append(placed(.fact, id, reader, reader.node("id")))
        }
        return id
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
        let keys = readers.map(\.0)
        guard keys.count(where: reader.has) == 1 else {
            reader.miss(
                keys, code: "fact-value", "a fact has exactly one value",
                fix: "one of: \(keys.joined(separator: ", "))")
            return nil
        }
        // What is no text was reported as such.
        guard let only = given.first else { return nil }
        if only.value == nil {
            let problem = only.key == "url" ? WebAddress.problem(in: only.text) : nil
            let fix = problem?.fix ?? Self.forms[only.key]
            log.error(
                "fact-value", reader.file, reader.node(only.key)?.mark,
                "\"\(only.text)\" is not a \(only.key)"
                    + (problem.map { ": \($0.message)" } ?? ""), fix: fix)
        } else if only.key == "amount", !office.isInJapan {
            log.error(
                "fact-value", reader.file, reader.node("amount")?.mark,
                "amounts are in yen, and the office is in \(office.country)",
                fix: "write the amount with its currency into the text itself")
        } else if only.key == "phone", let rule = office.numberingPlan.problem(in: only.text) {
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

    /// One flat list of `key: text`, as messages `<catalogue>.<key>`.
    func readInterface(_ file: YAMLFile, catalogue: String) {
        pairs(file, "id: text") { key, value in
            guard let id = key.string, let text = value.scalar?.string else {
                log.error(
                    "not-a-text", file.name, key.mark, "expected `id: text`",
                    fix: "write one text beside each id")
                return
            }
            guard !BlankText.isBlank(text) else {
                log.error(
                    "blank-text", file.name, value.mark,
                    "\(id) is empty, or has only spaces and characters that cannot be seen",
                    fix: "write a text, or delete the line")
                return
            }
            add(text, id: "\(catalogue).\(id)", file: file.name, mark: value.mark)
        }
    }
}
