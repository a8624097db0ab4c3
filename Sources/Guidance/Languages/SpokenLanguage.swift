/// A language people speak on a line, by the first subtag of its BCP 47 tag.
///
/// Documents say 中国語 and not which Chinese: a language is spoken in one way and may be written in
/// several.
package struct SpokenLanguage: LanguageName {
    /// `zh`, `fil`.
    package let tag: String

    /// - Parameter tag: a language's first subtag in its usual spelling.
    package init(_ tag: String) { self.tag = tag }

    package static let english = SpokenLanguage("en")
}
