/// One entry of a PO file: a message, its translations and the comments above it.
package struct POEntry: Hashable, Sendable {
    /// Translators' own comments (`#`), without the mark and the space after it.
    package var comments: [String] = []
    /// Comments from the source (`#.`): the English text and notes.
    package var extracted: [String] = []
    /// Where the message is used (`#:`).
    package var references: [String] = []
    /// Flags (`#,`) in the order read, those that gettext does not know included.
    package var flags: [String] = []
    package var previousContext: String?
    /// The source that the translation was made from, when it has changed since (`#| msgid`).
    package var previousID: String?
    package var previousPlural: String?
    package var context: String?
    package var id: String
    package var plural: String?
    /// One text, or one per plural form.
    package var translations: [String]
    /// Kept for its translation although nothing uses the message any more (`#~`).
    package var isObsolete = false

    package init(context: String? = nil, id: String, translations: [String] = [""]) {
        (self.context, self.id, self.translations) = (context, id, translations)
    }

    package var isHeader: Bool { context == nil && id.isEmpty && !isObsolete }

    /// Judged, as gettext does, by the first plural form.
    package var isTranslated: Bool { translations.first?.isEmpty == false }

    /// Whether there is something in it to be read.
    var hasText: Bool { !BlankText.isBlank(translations.first ?? "") }

    package var isFuzzy: Bool {
        get { flags.contains("fuzzy") }
        set {
            guard newValue != isFuzzy else { return }
            if newValue { flags.insert("fuzzy", at: 0) } else { flags.removeAll { $0 == "fuzzy" } }
        }
    }

    package mutating func forgetPrevious() {
        (previousContext, previousID, previousPlural) = (nil, nil, nil)
    }
}
