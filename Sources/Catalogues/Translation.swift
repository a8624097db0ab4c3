import Guidance

extension Catalogue {
    /// One translated message as it stands in the file; shared, because it has many parts.
    package final class Translation: Sendable, Identifiable {
        /// The bytes of its id.
        package let key: ArraySlice<UInt8>
        /// The line of its `msgid`.
        package let line: Int
        package let isFuzzy: Bool
        private let file: [UInt8]
        private let original: POText?
        private let translated: POText?
        private let earlier: POText?
        /// Translators' own comments.
        private let comments: [Range<Int>]

        /// - Parameters:
        ///   - draft: the entry.
        ///   - key: the bytes of its id.
        ///   - file: the bytes it stands in.
        init(_ draft: PODraft, id key: ArraySlice<UInt8>, in file: [UInt8]) {
            (self.key, self.file, original) = (key, file, draft[.id])
            (translated, earlier) = (draft[.translation(0)], draft[.previousID])
            comments = draft.comments(.own)
            isFuzzy = draft.flags(in: file).contains("fuzzy")
            line = draft.line
        }

        package var id: Message.ID { String(decoding: key, as: UTF8.self) }
        /// The Japanese that the entry carries, which may be older than the content's.
        package var source: String { original?.string(in: file) ?? "" }
        package var text: String { translated?.string(in: file) ?? "" }
        /// The source that the translation was made from, when it has changed since.
        package var previous: String? { earlier?.string(in: file) }

        /// Whether it was made from this Japanese.
        func isOf(_ source: String) -> Bool { hasBytes(of: source) || self.source == source }

        /// The same to the byte.
        package func hasBytes(of source: String) -> Bool {
            let own = original?.bytes(in: file) ?? []
            return own.span.isEqual(to: source.utf8.span)
        }

        package var provenance: Provenance {
            for comment in comments {
                let bytes = file[comment].first == 0x20 ? comment.dropFirst() : comment
                if let provenance = Provenance(comment: file[bytes]) { return provenance }
            }
            return Provenance()
        }
    }
}

extension TextState {
    /// How far a translation has come.
    ///
    /// - Parameters:
    ///   - translation: the entry, or nil when the catalogue has none.
    ///   - source: the Japanese as it is now.
    package init(_ translation: Catalogue.Translation?, source: String) {
        guard let translation else {
            self = .missing
            return
        }
        self.init(translation, translation.text, translation.provenance, source: source)
    }

    /// The same where the entry's text and provenance were read before.
    package init(
        _ translation: Catalogue.Translation, _ text: String, _ provenance: Provenance,
        source: String
    ) {
        guard !BlankText.isBlank(text) else {
            self = .missing
            return
        }
        if translation.isFuzzy {
            self = .needsWork
        } else if !translation.isOf(source) {
            self = .stale
        } else if let sign = provenance.sign, !provenance.used.contains(sign) {
            // Whoever edited the text read it: it is a machine's no longer.
            let isIntact = sign == Signature.of(source: source, translation: text)
            self = isIntact ? .reviewed : .edited
        } else if provenance.origin == .machine || provenance.origin == .converted {
            self = .draft
        } else {
            self = .translated
        }
    }
}
