import ContentStore
import Guidance
import Localization
import Support

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
    /// Its texts that have placeholders.
    let gaps: [GapText]
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
        gaps = shape.map(GapText.all) ?? []
        width = StyleChecks.width(texts.first ?? "")
        numbers =
            texts.contains(where: PlainText.hasFigures)
            ? JapaneseNumbers(texts.joined(separator: "\n")) : nil
        isSentence = texts.first?.hasSuffix("。") == true
    }
}

/// The Japanese of every message, read once for all languages, each at a place of its own: what is
/// gathered for a language stands at the same places.
struct SourceTexts: Sendable {
    /// By place.
    let ids: [Message.ID]
    private let texts: [SourceText]
    private let keys: ByteNumbers
    /// By place; see `group(of:)`.
    private let groups: [Int]
    private let groupKeys: ByteNumbers

    /// - Parameter sources: each once.
    init(_ sources: [Message]) {
        var (keys, groupKeys) = (ByteNumbers(), ByteNumbers())
        for source in sources { _ = keys.number(of: source.id.utf8.span) }
        precondition(keys.count == sources.count, "A source stands twice.")
        ids = sources.map(\.id)
        texts = sources.concurrentMap { SourceText($0.source) }
        groups = sources.map { source in
            let catalogue = Message.catalogue(of: source.id)
            return groupKeys.number(of: Self.groupKey(source.source, in: catalogue).span)
        }
        (self.keys, self.groupKeys) = (keys, groupKeys)
    }

    /// - Parameters:
    ///   - key: the bytes of an id.
    ///   - last: the place of the message before it; catalogues mostly have the same order.
    /// - Returns: nil for a message that the content does not have.
    func place(of key: ArraySlice<UInt8>, after last: Int?) -> Int? {
        let bytes = key.span
        if let last, keys.has(bytes, at: last + 1) { return last + 1 }
        return keys.known(bytes)
    }

    subscript(place: Int) -> SourceText { texts[place] }

    var groupCount: Int { groupKeys.count }

    /// The number that messages of the same Japanese have in common, which should be translated
    /// alike.
    func group(of place: Int) -> Int { groups[place] }

    /// The same by the key of a Japanese text that may be none of these; then nil.
    func group(of key: ArraySlice<UInt8>) -> Int? { groupKeys.known(key.span) }

    /// A few words may well be said otherwise elsewhere; a sentence should not.
    static func groupKey(_ source: String, in catalogue: String) -> ArraySlice<UInt8> {
        let isSentence = source.dropFirst(11).first != nil
        return Array((isSentence ? source : "\(catalogue) \(source)").utf8)[...]
    }
}
