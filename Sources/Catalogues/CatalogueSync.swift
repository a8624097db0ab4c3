import Guidance

/// Brings catalogues up to the content by message id, never by similar text.
package enum CatalogueSync {
    /// The template of a catalogue: every message, no translation.
    package static func template(_ messages: [TemplateMessage]) -> POFile {
        POFile(entries: [header(for: nil)] + messages.map(\.entry))
    }

    /// The catalogue with exactly the messages given, in their order.
    ///
    /// A translation whose source has changed is kept, marked fuzzy, with the source it was made from
    /// beside it; when the source is changed back, the translation is as it was. One that nothing
    /// uses any more is kept as obsolete. Doing it again changes nothing.
    ///
    /// - Parameters:
    ///   - messages: what the content has now.
    ///   - file: the catalogue, read without errors; nil for a new one.
    ///   - language: the language translated into.
    ///   - minor: messages whose source means the same as the one their translations were made from,
    ///     which stay in use or return to it.
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
        if entry.hasText {
            follow(&entry, to: message.source, isMinor)
        } else {
            entry.isFuzzy = false
            entry.forgetPrevious()
        }
        entry.id = message.source
    }

    /// Decides whether a translation stays in use with the source as it is now.
    ///
    /// 1. The source is as it was.
    /// 2. The text was in use for this source before: the source was changed back, and the text
    ///    returns with its review.
    /// 3. The source means the same as the one the text was made from: it stays in use, or returns,
    ///    unless it was fuzzy before or was edited since.
    /// 4. Otherwise it is withdrawn, with the source it was made from beside it.
    private static func follow(_ entry: inout POEntry, to source: String, _ isMinor: Bool) {
        let text = entry.translations.first ?? ""
        let isWithdrawn = entry.isFuzzy && entry.previousID != nil
        if source != entry.id || isMinor && isWithdrawn {
            let sign = Signature.of(source: source, translation: text)
            if let place = entry.provenance.used.firstIndex(of: sign) {  // case 2
                entry.provenance.used.removeSubrange(place...)
                if isWithdrawn { entry.isFuzzy = entry.provenance.wasFuzzy }
                entry.previousID = source
            } else if isMinor {  // case 3
                keep(&entry, text, madeFrom: isWithdrawn ? entry.previousID : entry.id)
            } else {  // case 4
                withdraw(&entry, text)
            }
        }
        // A difference that was dealt with, or was undone, is none to show.
        guard !entry.isFuzzy || entry.previousID == source else { return }
        entry.provenance.wasFuzzy = false
        entry.forgetPrevious()
    }

    private static func keep(_ entry: inout POEntry, _ text: String, madeFrom source: String?) {
        let sign = Signature.of(source: source ?? entry.id, translation: text)
        let used = entry.provenance.used
        if entry.isFuzzy {
            // Other tools withdraw texts without writing down what they were in use for.
            let isEdited = !used.isEmpty && !used.contains(sign)
            guard entry.previousID != nil, !entry.provenance.wasFuzzy, !isEdited else { return }
            entry.isFuzzy = false
        }
        if !used.contains(sign) { entry.provenance.used = (used + [sign]).suffix(usedLimit) }
    }

    private static func withdraw(_ entry: inout POEntry, _ text: String) {
        if entry.previousID == nil || !entry.isFuzzy {
            entry.previousID = entry.id
            entry.provenance.wasFuzzy = entry.isFuzzy
        }
        guard !entry.isFuzzy else { return }
        let sign = Signature.of(source: entry.id, translation: text)
        entry.provenance.used = (entry.provenance.used + [sign]).suffix(usedLimit)
        entry.isFuzzy = true
    }

    /// How many changes of one source can be undone one after the other.
    private static let usedLimit = 8

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
            guard item.entry.hasText,
                seen.insert([item.entry.context, item.entry.id]).inserted
            else { continue }
            kept.append(item)
        }
        return kept.reversed()
    }
}

/// A message as the content gives it, ready to be offered to translators.
package struct TemplateMessage: Hashable, Sendable, Identifiable {
    package let id: Message.ID
    /// The Japanese source.
    package let source: String
    /// The English text, for translators who read no Japanese.
    package let english: String?
    /// What the translator has to know.
    package let note: String?
    /// The content path, without a line number, so that moving text changes no catalogue.
    package let reference: String

    package init(
        id: Message.ID, source: String, english: String? = nil, note: String? = nil,
        reference: String
    ) {
        (self.id, self.source, self.english) = (id, source, english)
        (self.note, self.reference) = (note, reference)
    }

    /// The comments that stand above the entry.
    var extracted: [String] {
        lines(english).map { "English: \($0)" } + lines(note)
    }

    /// An entry waiting for its translation.
    var entry: POEntry {
        var entry = POEntry(context: id, id: source)
        describe(&entry)
        return entry
    }

    /// Brings the comments of an entry up to date.
    func describe(_ entry: inout POEntry) {
        entry.extracted = extracted
        entry.references = reference.isEmpty ? [] : [reference]
    }

    private func lines(_ text: String?) -> [String] {
        text?.split(whereSeparator: \.isNewline).map(String.init) ?? []
    }
}
