import Guidance

/// Units as a PO file whose sources are English, for translators who read no Japanese.
enum PivotPO {
    private static let mark = "madoguchi-base: "

    /// Messages without English are left out.
    static func write(_ units: [ExchangeUnit], language: Language) -> String {
        var header = POEntry(id: "", translations: [POHeader(language: language.tag).text])
        header.comments = ["English pivot. Import it with `madoguchi locale import`."]
        let entries = units.compactMap { unit -> POEntry? in
            guard let english = unit.english else { return nil }
            var entry = POEntry(context: unit.id, id: english, translations: [unit.target])
            entry.comments = [mark + unit.base]
            entry.extracted = unit.source.split(whereSeparator: \.isNewline)
                .map { "Japanese: \($0)" }
            return entry
        }
        return POWriter.canonical(POFile(entries: [header] + entries))
    }

    static func read(_ bytes: [UInt8]) throws(ExchangeError) -> [ExchangeUnit] {
        let reading = POReader.read(bytes, name: "pivot.po")
        if let finding = reading.findings.first(where: { $0.severity == .error }) {
            throw ExchangeError(line: finding.line, message: finding.message)
        }
        var units: [ExchangeUnit] = []
        for item in reading.file?.items ?? [] where !item.entry.isHeader && !item.entry.isObsolete {
            guard let id = item.entry.context,
                let base = item.entry.comments.first(where: { $0.hasPrefix(mark) })
            else {
                throw ExchangeError(
                    line: item.line, message: "an entry lacks msgctxt or the comment \(mark)…")
            }
            let japanese = item.entry.extracted.filter { $0.hasPrefix("Japanese: ") }
                .map { $0.dropFirst("Japanese: ".count) }.joined(separator: "\n")
            units.append(
                ExchangeUnit(
                    id: id, source: japanese, english: item.entry.id,
                    target: item.entry.isFuzzy ? "" : item.entry.translations.first ?? "",
                    state: .draft, base: String(base.dropFirst(mark.count))))
        }
        return units
    }
}
