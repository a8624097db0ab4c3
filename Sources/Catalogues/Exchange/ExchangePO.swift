import Guidance
import Localization

/// Units as a PO file, from the source language or, for translators who do not read it, from English.
enum ExchangePO {
    static let advice = "Import it with `madoguchi locale import`."
    private static let mark = "madoguchi-base: "

    static func write(
        _ units: [ExchangeUnit], from source: Language, to language: Language
    ) -> String {
        file(units, language, "From \(source.name(in: .english)).") {
            ($0.source, labelled("English", $0.english))
        }
    }

    /// Messages without English are left out.
    static func writePivot(
        _ units: [ExchangeUnit], from source: Language, to language: Language
    ) -> String {
        file(units, language, "English pivot.") { unit in
            unit.english.map { ($0, labelled(source.name(in: .english), unit.source)) }
        }
    }

    private static func file(
        _ units: [ExchangeUnit], _ language: Language, _ title: String,
        _ texts: (ExchangeUnit) -> (id: String, extracted: [String])?
    ) -> String {
        var header = POEntry(id: "", translations: [POHeader(language: language.tag).text])
        header.comments = ["\(title) \(advice)"]
        let entries = units.compactMap { unit -> POEntry? in
            guard let (id, extracted) = texts(unit) else { return nil }
            var entry = POEntry(context: unit.id, id: id, translations: [unit.target])
            entry.comments = [mark + unit.base.description]
            entry.extracted = extracted
            entry.isFuzzy = unit.isWaiting
            return entry
        }
        return POWriter.canonical(POFile(entries: [header] + entries))
    }

    private static func labelled(_ label: String, _ text: String?) -> [String] {
        (text ?? "").split(whereSeparator: \.isNewline).map { "\(label): \($0)" }
    }

    static func read(
        _ bytes: [UInt8], language: Language
    ) throws(ExchangeError) -> [ReturnedUnit] {
        let reading = POReader.read(bytes, name: "")
        let errors = reading.findings.filter { $0.severity == .error }
        guard let file = reading.file else {
            throw ExchangeError(
                line: errors.first?.line, message: errors.first?.message ?? "cannot be read")
        }
        if let tag = file.header?["Language"],
            let error = ExchangeError(
                line: 1, tag: tag, where: "its header (Language:)", expected: language)
        {
            throw error
        }
        let broken = errors.map { finding in
            var unit = ReturnedUnit(id: "", line: finding.line)
            unit.refusal = .init(finding.code, finding.message, fix: finding.fix ?? "")
            return unit
        }
        let units = file.items.filter { !$0.entry.isHeader }.map(unit)
        return (broken + units).sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    }

    private static func unit(_ item: POFile.Item) -> ReturnedUnit {
        let entry = item.entry
        let base = entry.comments.lazy.compactMap { comment in
            comment.hasPrefix(mark) ? ExchangeBase(String(comment.dropFirst(mark.count))) : nil
        }.first
        var unit = ReturnedUnit(
            id: entry.context ?? "", line: item.line, source: entry.id,
            target: entry.translations.first ?? "", base: base)
        unit.progress = entry.isFuzzy ? .unfinished : .finished
        if entry.context == nil {
            unit.refusal = .init(
                "no-id", "the entry has no msgctxt, so nobody knows which message it is",
                fix: "put back the line msgctxt \"…\"")
        } else if entry.isObsolete {
            unit.refusal = .init(
                "obsolete", "the entry is marked obsolete (#~)",
                fix: "take away the marks #~, if the translation is meant")
        } else if entry.plural != nil {
            unit.refusal = .init(
                "plural-entry", "the entry has msgid_plural and several texts",
                fix: "write one msgstr; our messages have no plural entries")
        }
        return unit
    }
}
