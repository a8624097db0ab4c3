import Guidance
import Yams

/// `lines/*.yaml`: a number and its services.
extension ContentParser {
    func readLine(_ file: YAMLFile) {
        mapping(file.root, file.name) { reader in
            let id = id(reader, of: file)
            content.lines.append(
                Line(
                    id: id, number: phoneNumber(reader),
                    name: requiredMessage(reader, "name", id: "lines.\(id).name"),
                    cost: reader.choice("cost", default: .unknown), reach: reach(reader),
                    sources: requiredCitations(reader)))
            for node in reader.requiredNodes("services") {
                mapping(node, file.name) { readService($0, line: id) }
            }
        }
    }

    private func phoneNumber(_ reader: MappingReader) -> String {
        let number = reader.required("number")
        let digits = number.filter { $0.isASCII && $0.isNumber }
        let isNumber = number.allSatisfy { ($0.isASCII && $0.isNumber) || $0 == "-" }
        if !isNumber || !(9...11).contains(digits.count) || !digits.hasPrefix("0") {
            log.error(
                "invalid-phone", reader.file, reader.node("number")?.mark,
                "\"\(number)\" is not a phone number in Japan",
                fix: "9 to 11 digits from 0, grouped with hyphens as printed")
        } else if let rule = DialledNumber.problem(in: number) {
            log.error(
                "invalid-phone", reader.file, reader.node("number")?.mark,
                "\"\(number)\" is not a phone number: \(rule)", fix: "copy it from its document")
        }
        return number
    }

    private func reach(_ reader: MappingReader) -> [Network: ReachRecord] {
        guard let node = reader.node("reach") else { return [:] }
        var records: [Network: ReachRecord] = [:]
        mapping(node, reader.file) { networks in
            for network in Network.allCases {
                guard let node = networks.node(network.rawValue) else { continue }
                mapping(node, reader.file) { record in
                    records[network] = ReachRecord(
                        reach: record.choice("reach", default: .unknown),
                        certainty: record.choice("certainty", default: .stated),
                        sources: requiredCitations(record))
                }
            }
        }
        return records
    }

    private func readService(_ reader: MappingReader, line: Line.ID) {
        let original = reader.string("same-as").flatMap { id in
            let found = content.services.first { $0.id == id }
            if found == nil {
                log.error(
                    "unknown-reference", reader.file, reader.node("same-as")?.mark,
                    "no service \"\(id)\" stands before this one",
                    fix: "files are read in the order of their names")
            }
            return found
        }
        let topics = reader.strings("topics")
        let hours = hours(reader) ?? original?.hours
        if hours == nil, reader.string("hours") == nil {
            log.error("missing-key", reader.file, reader.mark, "hours is missing")
        }
        let id = id(reader)
        content.serviceCovers[id] = reader.strings("covers")
        let service = Service(
            id: id, line: line, topics: topics.isEmpty ? original?.topics ?? [] : topics,
            languages: spokenLanguages(reader) ?? original?.languages ?? [],
            hours: hours ?? .never, validity: validity(reader), menu: menu(reader),
            audience: audience(reader), fallbackFor: reader.string("fallback-for"),
            condition: reader.string("condition"),
            certainty: reader.choice("certainty", default: .stated), doubts: doubts(reader),
            sources: requiredCitations(reader))
        if hours != nil { content.services.append(service) }
    }

    func hours(_ reader: MappingReader) -> OpeningHours? {
        guard let expression = reader.string("hours") else { return nil }
        let mark = reader.node("hours")?.mark
        do {
            let hours = try OpeningHours(expression)
            for warning in hours.warnings {
                log.warning("hours-\(warning.code)", reader.file, mark, warning.message)
            }
            return hours
        } catch {
            log.error(
                "invalid-hours", reader.file, mark,
                "\(error.reason) (at character \(error.position + 1) of \"\(expression)\")",
                fix: error.suggestion.map { "write \"\($0)\"" })
            return nil
        }
    }

    /// Nil when the key is left out: then `same-as` decides.
    private func spokenLanguages(_ reader: MappingReader) -> [SpokenLanguage]? {
        guard reader.node("languages") != nil else { return nil }
        return reader.strings("languages").compactMap { tag in
            if let language = SpokenLanguage(rawValue: tag) { return language }
            log.error(
                "unknown-language", reader.file, reader.node("languages")?.mark,
                "\"\(tag)\" is not a spoken language we know",
                fix: SpokenLanguage.allCases.map(\.tag).joined(separator: " "))
            return nil
        }
    }

    private func audience(_ reader: MappingReader) -> Audience? {
        guard let text = reader.string("audience") else { return nil }
        if let audience = Audience(rawValue: text) { return audience }
        log.error(
            "unknown-value", reader.file, reader.node("audience")?.mark,
            "audience cannot be \"\(text)\"",
            fix: Audience.allCases.map(\.rawValue).joined(separator: " "))
        return nil
    }

    private func menu(_ reader: MappingReader) -> Menu? {
        let reports = reader.nodes("menu").compactMap { node -> Menu.Report? in
            var report: Menu.Report?
            mapping(node, reader.file) {
                report = Menu.Report(
                    digits: $0.requiredLiteral("digits"), asOf: $0.requiredLiteral("as-of"),
                    isConfirmed: $0.flag("confirmed"), sources: requiredCitations($0))
            }
            return report
        }
        return reports.isEmpty ? nil : Menu(reports: reports)
    }

    private func doubts(_ reader: MappingReader) -> [Doubt] {
        reader.nodes("doubts").compactMap { node in
            var doubt: Doubt?
            mapping(node, reader.file) {
                doubt = Doubt(
                    code: $0.required("code"), season: season($0),
                    onlyWhenClosed: $0.flag("only-when-closed"), sources: requiredCitations($0))
            }
            return doubt
        }
    }

    /// `Dec 29-Jan 3`.
    private func season(_ reader: MappingReader) -> Doubt.Season? {
        guard let text = reader.string("season") else { return nil }
        let ends = text.split(separator: "-").map(Self.monthDay)
        guard ends.count == 2, let from = ends[0], let until = ends[1] else {
            log.error(
                "invalid-season", reader.file, reader.node("season")?.mark,
                "\"\(text)\" is not a season", fix: "write it as Dec 29-Jan 3")
            return nil
        }
        return Doubt.Season(from: from, until: until)
    }

    private static func monthDay(_ text: Substring) -> Doubt.MonthDay? {
        let months = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        let words = text.split(separator: " ").map(String.init)
        guard words.count == 2, let month = months.firstIndex(of: words[0]),
            let day = Int(words[1]), CalendarDate(year: 2024, month: month + 1, day: day) != nil
        else { return nil }
        return Doubt.MonthDay(month: month + 1, day: day)
    }
}
