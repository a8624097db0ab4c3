import Catalogues
import Foundation
import Guidance
import Localization

/// Makes texts longer and accented, so that cut or fixed layouts show before a language does.
enum Pseudo {
    /// `Call` becomes `[Çåļļ one]`: every letter accented, half as long again, in brackets.
    static func text(of source: String) -> String {
        var result = ""
        var depth = 0
        var letters = 0
        for character in source {
            if character == "{" { depth += 1 }
            if character == "}" { depth -= 1 }
            if depth == 0, let accented = accents[character] {
                result.append(accented)
            } else {
                result.append(character)
            }
            if depth == 0, character.isLetter { letters += 1 }
        }
        let more = words.prefix(max(1, letters / 10)).joined(separator: " ")
        return "[\(result) \(more)]"
    }

    private static let words = [
        "òné", "ţŵö", "ţĥřéé", "ƒöûř", "ƒîvé", "šîẋ", "šévéñ", "éîĝĥţ", "ñîñé", "ţéñ", "éļévéñ",
        "ţŵéļvé",
    ]

    private static let accents: [Character: Character] = Dictionary(
        uniqueKeysWithValues: zip(
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
            "åƀçđéƒĝĥîĵķļɱñöþǫřšţûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞǪŘŠŢÛṼŴẊÝŽ"))
}

extension LocaleWork {
    /// Writes every catalogue with pseudo texts, made from the English.
    /// - Parameter directory: where to, as `<directory>/<tag>/<catalogue>.po`.
    /// - Returns: how many catalogues.
    /// - Throws: what Foundation throws when a file cannot be written.
    package func writePseudo(to directory: String) throws -> Int {
        let units = Dictionary(
            units().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let folder = "\(directory)/\(language.tag)"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        for (name, catalogue) in catalogues {
            var file = catalogue.file
            for index in file.items.indices where !file.items[index].entry.isHeader {
                guard let id = file.items[index].entry.context, let unit = units[id] else {
                    continue
                }
                let source = unit.english ?? unit.target
                file.items[index].entry.translations = [Pseudo.text(of: source)]
                file.items[index].entry.provenance = Provenance(origin: .machine)
            }
            try Data(POWriter.canonical(file).utf8).write(
                to: URL(fileURLWithPath: "\(folder)/\(name).po"), options: .atomic)
        }
        return catalogues.count
    }
}
