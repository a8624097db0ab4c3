import Guidance
import Search

/// What is asked of the translations of one language.
package struct LanguageChecks: Sendable {
    /// The Japanese of every message.
    let sources: [Message.ID: SourceText]
    /// Placeholders that a translation may use although the source does not.
    let optional: Set<String>
    let forbidden: [ForbiddenTerm]
    let terms: TermChecks

    /// - Parameters:
    ///   - content: what the texts may name.
    ///   - sources: the Japanese of every message.
    ///   - glossary: the terms to use and not to use.
    init(_ content: Content, _ sources: [Message.ID: String], _ glossary: Glossary) {
        let texts = Array(sources.values).concurrentMap(SourceText.init)
        self.sources = Dictionary(uniqueKeysWithValues: zip(sources.keys, texts))
        optional = content.labelPlaceholders
        forbidden = glossary.forbidden
        terms = TermChecks(sources: content.sourcesWithLabels, glossary: glossary)
    }

    /// Checks against these sources alone.
    package init(sources: [Message.ID: String]) { self.init(Content(), sources, Glossary()) }

    /// One language as it came out.
    package struct Outcome: Sendable {
        let language: Language
        let hasCatalogues: Bool
        /// In the order of the files.
        package let findings: [Finding]
        /// What readers may be shown.
        package let texts: [Message.ID: LocalizedText]
        /// Of every message that the language is to have; what has an error needs work.
        package let states: [Message.ID: TextState]
        let notes: [Message.ID: TranslationNote]
    }

    /// Reads a language's folder and checks what stands in it.
    func read(_ folder: LocaleTree.Folder) -> Outcome {
        let (catalogues, mistakes) = LocaleTree.read(folder)
        return outcome(of: catalogues, in: folder.language, mistakes)
    }

    /// What comes of the catalogues of a language; `mistakes` were found when they were read.
    package func outcome(
        of catalogues: [String: Catalogue], in language: Language, _ mistakes: [Finding] = []
    ) -> Outcome {
        let checked = CatalogueChecks.check(
            catalogues, language, sources: sources, optional: optional, forbidden: forbidden)
        let findings =
            (mistakes + checked.findings + catalogues.values.flatMap(terms.findings)).sorted()
        var states = missing(in: language)
        var texts: [Message.ID: LocalizedText] = [:]
        for (name, catalogue) in catalogues {
            let isWanted = Content.isTranslated(name, into: language)
            for translation in catalogue.translations {
                guard var state = checked.states[translation.id] else { continue }
                if checked.rejected.contains(translation.id) { state = .needsWork }
                if isWanted { states[translation.id] = state }
                guard state.isServed else { continue }
                texts[translation.id] = LocalizedText(
                    pattern: translation.text, language: language, state: state)
            }
        }
        return Outcome(
            language: language, hasCatalogues: !catalogues.isEmpty, findings: findings,
            texts: texts, states: states,
            notes: TranslationNotes.notes(catalogues, findings, states))
    }

    /// Every message that a language is to have, as it is before anything is translated.
    func missing(in language: Language) -> [Message.ID: TextState] {
        var states: [Message.ID: TextState] = [:]
        for id in sources.keys
        where Content.isTranslated(Message.catalogue(of: id), into: language) {
            states[id] = .missing
        }
        return states
    }
}
