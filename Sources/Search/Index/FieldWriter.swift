import Guidance
import Localization

/// Writes the texts of one language as fields of the index.
struct FieldWriter: Sendable {
    let analyzer: TextAnalyzer
    private let synonyms: SynonymGroups

    init(_ language: Language, _ words: SearchWords) {
        analyzer = TextAnalyzer(language, words: words)
        synonyms = SynonymGroups(words, analyzer)
    }

    /// Each text as a phrase, in the same order; a text without words is an empty one.
    func field(_ texts: [String]) -> String {
        texts.map { phrase(analyzer.words(in: $0)) }.joined(separator: "\n")
    }

    /// The words of one text as a phrase.
    func phrase(_ words: [Word]) -> String {
        IndexedText.phrase(words, groups: synonyms.groups(of: words))
    }
}
