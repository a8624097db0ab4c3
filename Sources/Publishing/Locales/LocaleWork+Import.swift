import Catalogues
import Guidance

/// What became of a file that came back: each of its units has one fate.
package struct ImportReport: Sendable {
    package fileprivate(set) var taken: [Message.ID] = []
    package fileprivate(set) var same = 0
    package fileprivate(set) var unfinished = 0
    package fileprivate(set) var refused = 0
    /// Taken over a text that was reviewed.
    package fileprivate(set) var endedReviews: [Message.ID] = []
    /// Taken although it is the English itself.
    package fileprivate(set) var inEnglish: [Message.ID] = []
    /// Among the same: approved by somebody, which enters no review here.
    package fileprivate(set) var confirmed: [Message.ID] = []
    /// Why units were refused, and which unfinished ones carry a text.
    package fileprivate(set) var findings: [Finding] = []

    package var all: Int { taken.count + same + unfinished + refused }
}

extension LocaleWork {
    /// Takes a file in: what may be taken, after the checks that every text goes through.
    ///
    /// - Parameters:
    ///   - returned: the units of the file.
    ///   - origin: where its texts come from, unless a unit says that a machine wrote it.
    ///   - file: its name, for findings.
    /// - Returns: the fate of every unit.
    /// - Throws: `ExchangeError` when most of the file is English; what Foundation throws when a
    ///   catalogue cannot be written.
    package func take(
        _ returned: [ReturnedUnit], origin: Provenance.Origin, file: String
    ) throws -> ImportReport {
        let current = units()
        let standing = Dictionary(
            current.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let english = try englishTexts(of: returned, standing)
        var report = ImportReport()
        var accepted: [Message.ID: (text: String, origin: Provenance.Origin)] = [:]
        for (unit, fate) in zip(returned, ExchangeMerge.fates(of: returned, into: current)) {
            let isReviewed = standing[unit.id]?.state == .reviewed
            switch fate {
            case .same:
                report.same += 1
                if unit.confirms(standing[unit.id]) { report.confirmed.append(unit.id) }
            case .unfinished:
                report.unfinished += 1
                report.findings += unfinishedWork(unit, file)
            case .refused(let refusal):
                report.refused += 1
                report.findings.append(refusal.finding(unit, file))
            case .taken where isReviewed && unit.isUnapproved(origin):
                report.refused += 1
                report.findings.append(ReturnedUnit.Refusal.reviewed.finding(unit, file))
            case .taken(let text):
                let problems = problems(of: text, for: unit, file)
                report.findings += problems
                guard problems.isEmpty else {
                    report.refused += 1
                    continue
                }
                accepted[unit.id] = (text, unit.isMachine ? .machine : origin)
                report.taken.append(unit.id)
                if isReviewed { report.endedReviews.append(unit.id) }
                if english.contains(unit.id) { report.inEnglish.append(unit.id) }
            }
        }
        try write(accepted)
        return report
    }

    /// The messages that came back in English and are not so here.
    ///
    /// - Throws: when most of a file is: columns were mixed up, or it was never translated.
    private func englishTexts(
        of returned: [ReturnedUnit], _ standing: [Message.ID: ExchangeUnit]
    ) throws(ExchangeError) -> Set<Message.ID> {
        let texts = returned.filter { !BlankText.isBlank($0.target) }
        let english = texts.filter { unit in
            guard let now = standing[unit.id], let english = now.english else { return false }
            let text = ImportedText.normalized(unit.target)
            return text == ImportedText.normalized(english)
                && text != ImportedText.normalized(now.target)
        }
        guard texts.count < Self.fewTexts || english.count * 2 <= texts.count else {
            throw ExchangeError(
                line: nil,
                message: "\(english.count) of \(texts.count) texts are the English itself; nothing "
                    + "was taken (were two columns exchanged?)")
        }
        return Set(english.map(\.id))
    }

    /// In files of fewer texts than this, most may be names.
    private static let fewTexts = 5

    /// What keeps a text out of its catalogue.
    private func problems(of text: String, for unit: ReturnedUnit, _ file: String) -> [Finding] {
        let name = Message.catalogue(of: unit.id)
        if let first = damaged[name]?.first {
            let refusal = ReturnedUnit.Refusal(
                "damaged-catalogue", "its catalogue has a mistake and is left alone: \(first.text)",
                fix: "correct the catalogue, then import again")
            return [refusal.finding(unit, file)]
        }
        guard catalogues[name]?[unit.id] != nil else {
            let refusal = ReturnedUnit.Refusal(
                "unknown-message", "the catalogue has no such entry",
                fix: "run `madoguchi locale sync`, then import again")
            return [refusal.finding(unit, file)]
        }
        return MessageChecks.check(
            source: sources[unit.id] ?? "", translation: text, language: language,
            optional: optional, numbers: numbers
        ).filter { $0.severity == .error }.map {
            $0.finding(id: unit.id, file: file, line: unit.line)
        }
    }

    private func write(
        _ accepted: [Message.ID: (text: String, origin: Provenance.Origin)]
    ) throws {
        let sources = sources
        try change(Set(accepted.keys)) { entry, id in
            guard let new = accepted[id], let source = sources[id] else { return }
            // The Japanese may be newer than the catalogue, which nobody has synced since.
            (entry.id, entry.translations) = (source, [new.text])
            entry.isFuzzy = false
            entry.forgetPrevious()
            entry.provenance = Provenance(origin: new.origin)
        }
    }

    private var sources: [Message.ID: String] {
        Dictionary(
            messages.map { ($0.message.id, $0.message.source) },
            uniquingKeysWith: { first, _ in first })
    }

    /// A text that a translator wrote and did not finish is reported: it may be work.
    private func unfinishedWork(_ unit: ReturnedUnit, _ file: String) -> [Finding] {
        let text = ImportedText.normalized(unit.target)
        guard !BlankText.isBlank(text), unit.base?.hadTarget(text) != true else { return [] }
        return [
            Finding(
                code: "unfinished", severity: .info, file: file, line: unit.line,
                message: "\(unit.id): it has a text, and is marked as not finished",
                fix: "confirm it in your tool (not fuzzy; state translated), and import again")
        ]
    }
}

extension ReturnedUnit {
    /// Nobody stands behind the text.
    fileprivate func isUnapproved(_ origin: Provenance.Origin) -> Bool {
        isMachine || isTentative || origin == .machine || origin == .converted
    }

    /// Somebody says more of a text than is known here.
    fileprivate func confirms(_ now: ExchangeUnit?) -> Bool {
        switch now?.state {
        case .draft: isApproved || isConfirmed
        case .translated, .edited: isApproved
        default: false
        }
    }
}

extension ReturnedUnit.Refusal {
    fileprivate static let reviewed = Self(
        "reviewed",
        "a reviewed text stands here, and nobody has approved the one that came back",
        fix: "have it approved by a person in your tool, then import it with --origin human")

    fileprivate func finding(_ unit: ReturnedUnit, _ file: String) -> Finding {
        Finding(
            code: code, severity: .error, file: file, line: unit.line,
            message: unit.id.isEmpty ? message : "\(unit.id): \(message)", fix: fix)
    }
}
