import Guidance

/// Brings catalogues up to the content by message id, never by similar text.
package enum CatalogueSync {
    /// The template of a catalogue: every message, no translation.
    package static func template(_ messages: [TemplateMessage]) -> POFile {
        POFile(entries: [header(for: nil)] + messages.map(\.entry))
    }

    /// The catalogue with exactly the messages given, in their order.
    ///
    /// A translation whose source has changed is kept, marked fuzzy and told what it was made from;
    /// one that nothing uses any more is kept as obsolete. Doing it again changes nothing.
    ///
    /// - Parameters:
    ///   - messages: what the content has now.
    ///   - file: the catalogue, read without errors; nil for a new one.
    ///   - language: the language translated into.
    ///   - minor: messages whose new source means the same: their translations stay in use.
    /// - Returns: the file to write with `POWriter.preserved`.
    package static func sync(
        _ messages: [TemplateMessage], into file: POFile?, language: Language,
        minor: Set<Message.ID> = []
    ) -> POFile {
        var result = file ?? POFile()
        var shelf = Shelf(result.items)
        var items = [headerItem(result, language)]
        for message in messages {
            guard var item = shelf.take(message.id) else {
                items.append(POFile.Item(message.entry))
                continue
            }
            update(&item.entry, to: message, isMinor: minor.contains(message.id))
            items.append(item)
        }
        result.items = items + shelf.obsolete
        return result
    }

    private static func update(
        _ entry: inout POEntry, to message: TemplateMessage, isMinor: Bool
    ) {
        entry.isObsolete = false
        message.describe(&entry)
        if !entry.isTranslated {
            entry.isFuzzy = false
        } else if entry.id != message.source {
            // A review was of the old source.
            entry.provenance.reviewer = nil
            entry.provenance.sign = nil
            if !isMinor {
                // Of several changes in a row, the translation was made from the first source.
                if entry.previousID == nil || !entry.isFuzzy { entry.previousID = entry.id }
                entry.isFuzzy = true
            }
        }
        entry.id = message.source
        // A difference that was dealt with, or was undone, is none to show.
        if !entry.isFuzzy || entry.previousID == entry.id { entry.forgetPrevious() }
    }

    private static func headerItem(_ file: POFile, _ language: Language) -> POFile.Item {
        guard var item = file.items.first(where: { $0.entry.isHeader }) else {
            return POFile.Item(header(for: language))
        }
        let text = item.entry.translations.first ?? ""
        let undated = POHeader(text).undated
        if undated != POHeader(text) { item.entry.translations = [undated.text] }
        return item
    }

    private static func header(for language: Language?) -> POEntry {
        POEntry(id: "", translations: [POHeader(language: language?.tag).text])
    }
}

/// The entries of the old file, to be taken by id.
private struct Shelf {
    private var items: [POFile.Item]
    private var places: [Message.ID: Int] = [:]
    private var taken: Set<Int> = []

    init(_ items: [POFile.Item]) {
        self.items = items.filter { !$0.entry.isHeader }
        for (index, item) in self.items.enumerated() {
            guard let id = item.entry.context else { continue }
            // An entry in use goes before an obsolete one, a later obsolete one before an earlier.
            if let known = places[id], !self.items[known].entry.isObsolete { continue }
            places[id] = index
        }
    }

    mutating func take(_ id: Message.ID) -> POFile.Item? {
        guard let index = places[id] else { return nil }
        taken.insert(index)
        return items[index]
    }

    /// What was not taken and is worth keeping: translated, one entry for each id and source.
    var obsolete: [POFile.Item] {
        var seen: Set<[String?]> = []
        for index in taken { seen.insert([items[index].entry.context, items[index].entry.id]) }
        // From the end, so that the newest stays; gettext refuses two alike.
        var kept: [POFile.Item] = []
        for (index, item) in items.enumerated().reversed() where !taken.contains(index) {
            var item = item
            item.entry.isObsolete = true
            item.entry.references = []
            guard item.entry.isTranslated,
                seen.insert([item.entry.context, item.entry.id]).inserted
            else { continue }
            kept.append(item)
        }
        return kept.reversed()
    }
}
