/// A language the pages are written in, by its BCP 47 tag.
///
/// Which there are is an office's own decision (`Languages`). The names below are for rules that hold for
/// one language wherever it is used.
package struct Language: LanguageName {
    /// In its usual spelling: `pt`, `zh-Hans`.
    package let tag: String

    /// - Parameter tag: in its usual spelling.
    package init(_ tag: String) { self.tag = tag }

    package static let japanese = Language("ja")
    package static let english = Language("en")
    package static let simplifiedChinese = Language("zh-Hans")
    package static let traditionalChinese = Language("zh-Hant")
    package static let korean = Language("ko")
    package static let spanish = Language("es")
    package static let portuguese = Language("pt")
    package static let vietnamese = Language("vi")
    package static let thai = Language("th")
    package static let indonesian = Language("id")
    package static let filipino = Language("fil")
    package static let nepali = Language("ne")

    /// Chinese in either kind of characters.
    package var isChinese: Bool { self == .simplifiedChinese || self == .traditionalChinese }
}
