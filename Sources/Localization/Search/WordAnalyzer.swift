import Guidance

/// Tells what a word of one language is: its spelling without case and width, its weaker forms, its
/// pairs of characters.
struct WordAnalyzer: Sendable {
    private let language: Language
    private let affixes: Affixes

    init(_ language: Language, words: SearchWords) {
        self.language = language
        affixes = Affixes(words)
    }

    /// Nil for what has no letter and no digit.
    func entry(of written: String) -> Lexicon.Entry? {
        let letters = TextFolding.letters(of: written)
        let spelling = TextAnalyzer.prefix(of: letters, lengthFolded: TextAnalyzer.longestWord)
        let script = WordScript.of(spelling)
        let paired =
            script == .running && language.isChinese
            ? Chinese.simplified(spelling) : spelling
        guard let first = paired.first, let last = paired.last else { return nil }
        return Lexicon.Entry(
            script: script, spelling: spelling, others: others(of: spelling, script),
            pairs: script == .spaced ? [] : Self.pairs(in: paired), first: first, last: last)
    }

    private func others(of spelling: String, _ script: Word.Script) -> [Word.Form] {
        var forms: [Word.Form] = []
        func add(_ text: String, _ kind: Word.Form.Kind) {
            if text != spelling, !text.isEmpty, !forms.contains(where: { $0.text == text }) {
                forms.append(Word.Form(text, kind))
            }
        }
        var folded = TextFolding.withoutLatinMarks(spelling)
        if language.isChinese, script == .running {
            folded = Chinese.simplified(folded)
        }
        if Devanagari.isWritten(in: folded) {
            folded = Devanagari.folded(folded)
            add(folded, .folded)
            let stem = affixes.stem(of: folded)
            add(stem, .stem)
            for form in NepaliSound.forms(ofDevanagari: stem) { add(form.text, form.kind) }
            return forms
        }
        add(folded, .folded)
        add(affixes.stem(of: folded), .stem)
        return forms
    }

    private static func pairs(in word: String) -> [String] {
        let characters = Array(word)
        guard characters.count > 1 else { return [] }
        return zip(characters, characters.dropFirst()).map { "\($0)\($1)" }
    }
}
