import Guidance

/// Takes off the beginnings and endings that a language puts on its words.
struct Affixes: Sendable {
    private let endings: [String]
    private let beginnings: [String]

    init(_ words: SearchWords) {
        func prepared(_ texts: [String]) -> [String] {
            texts.map { TextFolding.withoutLatinMarks(TextFolding.normalized($0)) }
                .map { Devanagari.isWritten(in: $0) ? Devanagari.folded($0) : $0 }
                .filter { !$0.isEmpty }.sorted { ($0.count, $1) > ($1.count, $0) }
        }
        endings = prepared(words.endings)
        beginnings = prepared(words.beginnings)
    }

    /// The word without its longest ending and its longest beginning, as long as enough is left to
    /// tell words apart: three letters, four behind a beginning, two characters of other scripts.
    func stem(of word: String) -> String {
        let isASCII = word.utf8.first.map { $0 < 0x80 } ?? true
        var stem = word[...]
        if let ending = endings.first(where: {
            stem.hasSuffix($0) && stem.count - $0.count >= (isASCII ? 3 : 2)
        }) {
            stem = stem.dropLast(ending.count)
        }
        if let beginning = beginnings.first(where: {
            stem.hasPrefix($0) && stem.count - $0.count >= (isASCII ? 4 : 2)
        }) {
            stem = stem.dropFirst(beginning.count)
        }
        return String(stem)
    }
}
