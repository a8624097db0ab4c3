import Guidance
import Localization

/// Finds the Japanese that devices show by kanji, kana, romaji or its meaning.
package struct LabelFinder: Sendable {
    private let analyzer: TextAnalyzer
    private let words: [Asked]
    /// All that was typed as one, without spaces.
    private let whole: Asked?

    /// A stretch of what was typed, in the forms that labels are compared with.
    private struct Asked: Sendable {
        let spelling: String
        /// Nil for what is not in Latin letters.
        let sound: String?
        /// Every form in the reader's language; none for a stretch of several words.
        let forms: [String]
        let isSpaced: Bool
    }

    /// - Parameters:
    ///   - text: what was typed; anything at all.
    ///   - analyzer: of the reader's language.
    ///   - isIgnored: whether a word carries no meaning.
    init(_ text: String, _ analyzer: TextAnalyzer, isIgnored: (Word) -> Bool) {
        self.analyzer = analyzer
        let typed = analyzer.words(in: QueryText.cleaned(text))
        let telling = typed.filter { !isIgnored($0) }
        let kept = telling.isEmpty ? typed : telling
        words = kept.map { word in
            Asked(
                spelling: word.spelling, sound: Self.sound(of: word.spelling),
                forms: word.forms + analyzer.sounds(of: word).map(\.text),
                isSpaced: word.script == .spaced)
        }
        let joined = typed.map(\.spelling).joined()
        whole =
            typed.isEmpty
            ? nil
            : Asked(
                spelling: joined, sound: Self.sound(of: joined), forms: [],
                isSpaced: typed.allSatisfy { $0.script == .spaced })
    }

    /// Whether nothing was asked for.
    package var isEmpty: Bool { words.isEmpty }

    /// Compares a label with what was typed.
    /// - Parameters:
    ///   - label: in Japanese, with its reading and romaji.
    ///   - meaning: what it means, in the reader's language.
    /// - Returns: whether the label is what was typed as a whole, or has every word of it.
    package func fits(_ label: Label, meaning: String) -> Bool {
        let target = Target(label, meaning: meaning, analyzer)
        if let whole, isJapanese(whole, target) { return true }
        return !words.isEmpty
            && words.allSatisfy { isJapanese($0, target) || isMeant($0, target) }
    }

    private func isJapanese(_ asked: Asked, _ target: Target) -> Bool {
        if target.japanese.contains(where: { $0.contains(asked.spelling) }) { return true }
        guard let sound = asked.sound else { return false }
        return target.sounds.contains { $0.hasPrefix(sound) }
    }

    private func isMeant(_ asked: Asked, _ target: Target) -> Bool {
        guard asked.isSpaced else { return target.meaning.contains(asked.spelling) }
        // One letter begins too many words.
        return asked.forms.contains { form in
            target.forms.contains { form.count < 2 ? $0 == form : $0.hasPrefix(form) }
        }
    }

    /// How Latin letters sound in Japanese; nil for other letters, and for too few of them.
    private static func sound(of text: String) -> String? {
        let sound = TextAnalyzer.sound(ofRomaji: text)
        // The first character marks it as a sound.
        let letters = sound.dropFirst()
        return letters.count >= 2 && letters.allSatisfy(\.isASCII) ? sound : nil
    }

    /// A label in the forms that what was typed is compared with.
    private struct Target {
        /// The label and its reading, katakana as hiragana, without spaces.
        let japanese: [String]
        /// How the label sounds, from each of its words on.
        let sounds: [String]
        let meaning: String
        let forms: [String]

        init(_ label: Label, meaning: String, _ analyzer: TextAnalyzer) {
            japanese = [label.text, label.reading].map { text in
                analyzer.words(in: text).map(\.spelling).joined()
            }
            let romaji = analyzer.words(in: label.romaji).map(\.spelling)
            sounds = romaji.indices.map { first in
                TextAnalyzer.sound(ofRomaji: romaji[first...].joined())
            }
            let words = analyzer.words(in: meaning)
            self.meaning = words.map(\.spelling).joined()
            forms = words.flatMap(\.forms)
        }
    }
}

extension Searcher {
    /// What a reader typed, to be compared with labels.
    /// - Throws: what SQLite throws when the index cannot be read.
    package func labelFinder(_ text: String, in language: Language) throws -> LabelFinder {
        let searched = try searched(language)
        return LabelFinder(text, searched.analyzer) { searched.reader.isIgnored($0) }
    }
}
