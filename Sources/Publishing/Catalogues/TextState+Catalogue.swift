import Guidance

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
        self.init(translation, translation.entry.provenance, source: source)
    }

    /// The same where the entry's provenance was read before.
    init(_ translation: Catalogue.Translation, _ provenance: Provenance, source: String) {
        guard !translation.text.isEmpty else {
            self = .missing
            return
        }
        if translation.entry.isFuzzy {
            self = .needsWork
        } else if translation.source != source {
            self = .stale
        } else if let sign = provenance.sign,
            sign == Signature.of(source: source, translation: translation.text)
        {
            self = .reviewed
        } else if provenance.origin == .machine || provenance.origin == .converted {
            self = .draft
        } else {
            self = .translated
        }
    }
}
