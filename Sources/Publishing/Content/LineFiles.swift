import Guidance
import Localization
import Support
import Yams

/// `lines/*.yaml`: a number and its services.
extension ContentParser {
    func readLine(_ file: YAMLFile) {
        mapping(file.root, file.name) { reader in
            let id = id(reader, .line, of: file)
            let number = phoneNumber(reader)
            content.lines.append(
                Line(
                    id: id, number: number,
                    name: requiredMessage(reader, "name", id: "lines.\(id).name"),
                    cost: reader.choice("cost", default: .unknown),
                    reach: reach(reader, of: number),
                    sources: requiredCitations(reader),
                    country: office.isInJapan ? nil : office.country))
            for node in reader.requiredNodes("services") {
                mapping(node, file.name) { readService($0, line: id) }
            }
        }
    }

    private func phoneNumber(_ reader: MappingReader) -> String {
        let number = reader.required("number")
        if !number.isEmpty, let rule = office.numberingPlan.problem(in: number) {
            log.error(
                "invalid-phone", reader.file, reader.node("number")?.mark,
                "\"\(number)\" is not a phone number: \(rule)", fix: "copy it from its document")
        }
        return number
    }

    private func reach(
        _ reader: MappingReader, of number: String
    ) -> [Network: ReachRecord] {
        guard let node = reader.node("reach") else { return [:] }
        var records: [Network: ReachRecord] = [:]
        mapping(node, reader.file) { networks in
            for network in Network.allCases {
                guard let node = networks.node(network.rawValue) else { continue }
                mapping(node, reader.file) { record in
                    refuseReach(record, network, of: number)
                    records[network] = ReachRecord(
                        reach: record.choice("reach", default: .unknown),
                        certainty: record.choice("certainty", default: .stated),
                        sources: requiredCitations(record))
                }
            }
        }
        return records
    }

    /// Callers abroad dial the international form alone; the router does not send them elsewhere.
    private func refuseReach(_ record: MappingReader, _ network: Network, of number: String) {
        let isClaimed = ["ok", "some"].contains(record.node("reach")?.scalar?.string ?? "")
        guard network == .overseas, isClaimed,
            PhoneNumber(number, in: office.numberingPlan).e164 == nil,
            office.numberingPlan.problem(in: number) == nil
        else { return }
        log.error(
            "no-international-form", record.file, record.node("reach")?.mark,
            "\"\(number)\" has no international form, so nobody can call it from abroad",
            fix: "write `reach: no`, or give callers abroad a line with a number that has one")
    }

    private func readService(_ reader: MappingReader, line: Line.ID) {
        let sameAs = reader.string("same-as")
        let original = content.services.first { $0.id == sameAs }
        if let sameAs {
            // Files are read in the order of their names.
            let kind: PlacedID.Kind = original == nil ? .earlierService : .service
            content.references.append(placed(kind, sameAs, reader, reader.node("same-as")))
        }
        let topics = references(reader, "topics", to: .topic)
        let hours = hours(reader) ?? original?.hours
        let needed = ["topics", "hours", "languages"].filter { !reader.has($0) }
        if !needed.isEmpty, !reader.has("same-as") {
            reader.miss(
                needed + ["same-as"], "missing here: \(needed.joined(separator: ", "))",
                fix: "add `topics: [id of topics.yaml]`, `languages: [ja, en]` and "
                    + "`hours: Mo-Fr 09:00-17:00`, or `same-as:` with a service before this one")
        }
        let doubts = doubts(reader)
        askAboutYearEnd(reader, hours, doubts)
        let id = id(reader, .service)
        content.serviceCovers[id] = covers(reader)
        let service = Service(
            id: id, line: line, topics: topics.isEmpty ? original?.topics ?? [] : topics,
            languages: spokenLanguages(reader) ?? original?.languages ?? [],
            hours: hours ?? .never, validity: validity(reader), menu: menu(reader),
            audience: audience(reader),
            fallbackFor: reference(reader, "fallback-for", to: .service),
            condition: words(reader, "condition", "ui.condition."),
            certainty: reader.choice("certainty", default: .stated), doubts: doubts,
            sources: requiredCitations(reader))
        if hours != nil { content.services.append(service) }
    }

    /// Asked once, where the hours are written. A doubt about these days is an answer as well: the
    /// documents are silent, and pages say so.
    private func askAboutYearEnd(
        _ reader: MappingReader, _ hours: OpeningHours?, _ doubts: [Doubt]
    ) {
        guard office.isInJapan, let node = reader.node("hours"), hours?.forgetsYearEnd ?? false,
            !doubts.contains(where: { $0.season?.touchesYearEnd ?? false })
        else { return }
        log.warning(
            "hours-year-end-forgotten", reader.file, node.mark,
            "the hours do not say whether they hold at year-end (29 December to 3 January)",
            fix:
                "add \"; Dec 29-Jan 3 off\" or the hours that hold then; if the documents are silent, "
                + "add a doubt: {code: year-end-not-stated, season: Dec 29-Jan 3, sources: [...]}")
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
            if let known = LanguageTag(tag), known.primary == tag, known.name(in: .english) != nil {
                return SpokenLanguage(tag)
            }
            log.error(
                "unknown-language", reader.file, reader.node("languages")?.mark,
                "\"\(tag)\" is not a language that people speak",
                fix: (LanguageTag(tag).flatMap { $0.primary == tag ? nil : $0.primary }).map {
                    "the usual tag is \($0)"
                } ?? "write the first part of a BCP 47 tag: ja, en, zh, vi, ne, …")
            return nil
        }
    }

    private func audience(_ reader: MappingReader) -> Audience? {
        guard let text = reader.string("audience") else { return nil }
        if let audience = Audience(rawValue: text) { return audience }
        log.error(
            "unknown-value", reader.file, reader.node("audience")?.mark,
            "audience cannot be \"\(text)\"",
            fix: NearestName.advice(for: text, in: Audience.allCases.map(\.rawValue)))
        return nil
    }

    /// The last part of the id of a text that says it.
    private func words(
        _ reader: MappingReader, _ key: String, _ prefix: String, isRequired: Bool = false
    ) -> String? {
        guard reader.has(key) || isRequired else { return reader.string(key) }
        let name = reader.required(key)
        if !name.isEmpty {
            content.references.append(placed(.text, prefix + name, reader, reader.node(key)))
        }
        return name
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
                    code: words($0, "code", "ui.warning.", isRequired: true) ?? "",
                    season: season($0),
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

    private static func monthDay(_ text: Substring) -> MonthDay? {
        let months = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        let words = text.split(separator: " ").map(String.init)
        guard words.count == 2, let month = months.firstIndex(of: words[0]),
            let day = Int(words[1]), CalendarDate(year: 2024, month: month + 1, day: day) != nil
        else { return nil }
        return MonthDay(month: month + 1, day: day)
    }
}
