/// A Japanese text as the checks of its translations need it, read once for all languages.
final class SourceText: Sendable {
    let pattern: String
    /// Nil when it cannot be read; that is reported where it stands.
    let shape: MessageShape?
    /// A placeholder alone: a name, whose translation is one in Latin letters (Panasonic Connect
    /// Co., Ltd.).
    let isName: Bool
    /// True when there is something to translate: kana, or more than a symbol in kanji.
    let isJapanese: Bool
    /// The room it takes; see `StyleChecks`.
    let width: Int
    /// Nil without figures, which most texts leave to their placeholders.
    let numbers: JapaneseNumbers?
    /// Ends in a full stop.
    let isSentence: Bool

    /// The typed words; none when it cannot be read.
    var texts: [String] { shape?.texts ?? [] }

    init(_ pattern: String) {
        self.pattern = pattern
        shape = TooLong.isOne(pattern) ? nil : try? MessageShape(pattern)
        isName = pattern.hasPrefix("{") && pattern.firstIndex(of: "}") == pattern.indices.last
        let texts = shape?.texts ?? []
        isJapanese = texts.contains {
            $0.unicodeScalars.contains { CharacterChecks.isKana($0) || $0.properties.isIdeographic }
        }
        width = StyleChecks.width(texts.first ?? "")
        numbers =
            texts.contains(where: PlainText.hasFigures)
            ? JapaneseNumbers(texts.joined(separator: "\n")) : nil
        isSentence = texts.first?.hasSuffix("。") == true
    }
}
