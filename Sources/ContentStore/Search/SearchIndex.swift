import Foundation
import Guidance

/// What an edition can be searched by: analysed texts of its pages, one part a language.
///
/// This module stores and finds them; what the texts mean, and which words they are made of, is
/// decided by who analyses them.
package struct SearchIndex: Sendable {
    /// The ICU library and the analysis it was made with: another one would cut words elsewhere.
    package let analysis: String
    /// The languages that have a part, those first that take longest to make.
    package let languages: [Language]
    /// Makes the part of a language when it is asked for. May be asked for several languages at once.
    package let part: @Sendable (Language) -> Part

    package init(
        analysis: String, languages: [Language],
        part: @escaping @Sendable (Language) -> Part
    ) {
        (self.analysis, self.languages, self.part) = (analysis, languages, part)
    }

    package struct Part: Sendable {
        package let documents: [SearchDocument]
        /// Every form of a word with the number of pages it is on, for whoever analysed them.
        package let vocabulary: String
        /// The language's search words as JSON, for reading queries.
        package let words: String

        package init(documents: [SearchDocument], vocabulary: String, words: String) {
            (self.documents, self.vocabulary, self.words) = (documents, vocabulary, words)
        }
    }
}

/// A page as it is searched.
package struct SearchDocument: Hashable, Sendable {
    /// `guide/opening-hours`.
    package let page: String
    package let isArchived: Bool
    /// What the page is looked up by.
    package let texts: Texts
    /// The same texts as numbers of words, for comparing the page with a query; ready to be stored.
    package let codes: Data

    package init(page: String, isArchived: Bool, texts: Texts, codes: [UInt32]) {
        (self.page, self.isArchived, self.texts) = (page, isArchived, texts)
        self.codes = WordCodes.data(codes)
    }

    /// Words with spaces between them, phrases on lines of their own.
    package struct Texts: Hashable, Sendable {
        package let title: String
        /// What people call it.
        package let synonyms: String
        package let body: String
        /// The Japanese that belongs to it: its title, labels on devices, terms.
        package let label: String
        /// How that Japanese sounds.
        package let key: String

        package init(
            title: String, synonyms: String, body: String, label: String, key: String
        ) {
            (self.title, self.synonyms, self.body) = (title, synonyms, body)
            (self.label, self.key) = (label, key)
        }
    }
}
