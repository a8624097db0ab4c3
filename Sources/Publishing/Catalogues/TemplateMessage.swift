import Guidance

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
