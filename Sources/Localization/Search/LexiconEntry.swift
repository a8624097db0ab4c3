extension Lexicon {
    /// What a word is, wherever it stands: every form under which it is looked for.
    package struct Entry: Hashable, Sendable {
        package let script: Word.Script
        /// As it is written, but for case, width and kind of kana.
        package let spelling: String
        /// The weaker forms, each once, the nearest to the spelling first.
        package let others: [Word.Form]
        /// The pairs of neighbouring characters within it; empty in scripts that part words by spaces.
        package let pairs: [String]
        /// Its first and last characters, as pairs have them.
        package let first, last: Character

        /// The form that ignores marks and endings most.
        package var root: String {
            others.last { $0.kind == .stem || $0.kind == .folded }?.text ?? spelling
        }

        /// Without marks, endings left as they are.
        package var base: String { others.first { $0.kind == .folded }?.text ?? spelling }
    }
}
