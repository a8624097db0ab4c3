import Guidance
import Localization

/// Texts of which a language's catalogues have no entry: nobody is asked to translate them, and
/// readers are shown another language.
struct CatalogueGaps {
    private let folder: LocaleTree.Folder
    private let ids: [Message.ID]
    private let languages: Languages
    /// Texts that the program has in the language: nobody has to translate them.
    private let isShipped: (Message.ID) -> Bool

    init(
        in folder: LocaleTree.Folder, of ids: [Message.ID], _ languages: Languages,
        isShipped: @escaping (Message.ID) -> Bool
    ) {
        (self.folder, self.ids, self.languages) = (folder, ids, languages)
        self.isShipped = isShipped
    }

    /// - Parameters:
    ///   - rows: what was read, by the places of the ids.
    ///   - mistakes: what was found while it was read.
    /// - Returns: one warning for each catalogue, or one for the whole folder.
    func findings(_ rows: [TextTable.Row?], mistakes: [Finding]) -> [Finding] {
        let lost = count { rows[$0] == nil }
        guard !lost.isEmpty else { return [] }
        let all = count { _ in true }
        let refused = Set(mistakes.filter { $0.severity == .error }.map(\.file))
        if lost == all, refused.isEmpty, !all.keys.contains(where: exists) {
            return [missing(folder.name, lost.values.reduce(0, +))]
        }
        return lost.sorted { $0.key < $1.key }.compactMap { name, count in
            let file = "\(folder.name)/\(name).po"
            guard exists(name) else { return missing(file, count) }
            // A file that was refused is reported once, as refused.
            if count == all[name], refused.contains(file) { return nil }
            return cut(file, count, of: all[name] ?? count)
        }
    }

    /// How many texts of each catalogue are of a kind; those without one are left out.
    private func count(where isCounted: (Int) -> Bool) -> [String: Int] {
        var counts: [String: Int] = [:]
        for (place, id) in ids.enumerated() where isCounted(place) {
            let name = Message.catalogue(of: id)
            guard languages.isTranslated(name, into: folder.language), !isShipped(id) else {
                continue
            }
            counts[name, default: 0] += 1
        }
        return counts
    }

    private func exists(_ name: String) -> Bool { PlainFile.exists("\(folder.path)/\(name).po") }

    private func missing(_ file: String, _ count: Int) -> Finding {
        Finding(
            code: "catalogue-missing", severity: .warning, file: file,
            message: "\(file) is missing: \(Self.texts(count)) shown in \(fallback)",
            fix: "restore it; for a new one run `madoguchi locale sync` and translate it")
    }

    private func cut(_ file: String, _ count: Int, of all: Int) -> Finding {
        Finding(
            code: "entries-missing", severity: .warning, file: file,
            message: "\(count) of \(all) texts have no entry in \(file) and are shown in "
                + "\(fallback) (cut off? `madoguchi locale sync` adds them empty)",
            fix: "restore them from an earlier version; for new texts run `madoguchi locale sync`")
    }

    private static func texts(_ count: Int) -> String {
        count == 1 ? "1 text is" : "\(count) texts are"
    }

    private var fallback: String {
        let next = languages.fallbacks(of: folder.language).dropFirst().first ?? languages.source
        return next.name(in: .english)
    }
}
