import Guidance

/// What an edition can be searched by: analysed texts of its pages, one part a language.
///
/// This module stores and finds them; what the texts mean, and which words they are made of, is
/// decided by who analyses them.
package struct SearchIndex: Sendable {
    /// The ICU library and the analysis it was made with: another one would cut words elsewhere.
    package let analysis: String
    package let parts: [Language: Part]

    package init(analysis: String, parts: [Language: Part]) {
        (self.analysis, self.parts) = (analysis, parts)
    }

    package struct Part: Sendable {
        package let documents: [SearchDocument]
        /// Every word with the number of pages it is on: `word<TAB>number`, one a line.
        package let vocabulary: String
        /// The language's search words as JSON, for reading queries.
        package let words: String

        package init(documents: [SearchDocument], vocabulary: String, words: String) {
            (self.documents, self.vocabulary, self.words) = (documents, vocabulary, words)
        }
    }
}

/// A page as it is searched: words with spaces between them, phrases on lines of their own.
package struct SearchDocument: Hashable, Sendable {
    /// `guide/lost-card`.
    package let page: String
    package let isArchived: Bool
    package let title: String
    /// What people call it.
    package let synonyms: String
    package let body: String
    /// The Japanese that belongs to it: its title, labels on devices, terms.
    package let label: String
    /// How that Japanese sounds.
    package let key: String

    package init(
        page: String, isArchived: Bool, title: String, synonyms: String, body: String,
        label: String, key: String
    ) {
        (self.page, self.isArchived, self.title) = (page, isArchived, title)
        (self.synonyms, self.body, self.label, self.key) = (synonyms, body, label, key)
    }
}
