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
        self.init(translation, translation.text, translation.provenance, source: source)
    }

    /// The same where the entry's text and provenance were read before.
    init(
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
