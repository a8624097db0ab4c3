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
    /// distinguish words: three letters, four behind a beginning, two characters of other scripts.
    func stem(of word: String) -> String {
        let isLatin = word.utf8.first.map { $0 < 0x80 } ?? true
        var stem = word[...]
        if let ending = endings.first(where: {
            Self.ends(stem, with: $0) && stem.count - $0.count >= (isLatin ? 3 : 2)
        }) {
            stem = stem.dropLast(ending.count)
        }
        if let beginning = beginnings.first(where: {
            Self.begins(stem, with: $0) && stem.count - $0.count >= (isLatin ? 4 : 2)
        }) {
            stem = stem.dropFirst(beginning.count)
        }
        return String(stem)
    }

    // Words and affixes are folded alike: what differs in its bytes differs, and most does.

    private static func ends(_ word: Substring, with ending: String) -> Bool {
        word.utf8.last == ending.utf8.last && word.hasSuffix(ending)
    }

    private static func begins(_ word: Substring, with beginning: String) -> Bool {
        word.utf8.first == beginning.utf8.first && word.hasPrefix(beginning)
    }
}
