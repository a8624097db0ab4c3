import Guidance
import Localization
import Synchronization

/// Finds the Japanese that devices show by kanji, kana, romaji or its meaning.
package struct LabelFinder: Sendable {
    private let targets: LabelTargets
    private let words: [Asked]
    /// All that was typed as one, without spaces.
    private let whole: Asked?

    /// A stretch of what was typed, in the forms that labels are compared with.
    private struct Asked: Sendable {
        let spelling: [UInt8]
        /// Nil for what is not in Latin letters.
        let sound: [UInt8]?
        /// Every form in the reader's language; none for a stretch of several words.
        let forms: [Form]
        let isSpaced: Bool

        init(_ spelling: String, forms: [String], isSpaced: Bool) {
            self.spelling = Array(spelling.utf8)
            sound = LabelFinder.sound(of: spelling)
            self.forms = forms.map { Form(bytes: Array($0.utf8), isOneLetter: $0.count < 2) }
            self.isSpaced = isSpaced
        }

        struct Form {
            let bytes: [UInt8]
            let isOneLetter: Bool
        }
    }

    /// - Parameters:
    ///   - text: what was typed; anything at all.
    ///   - analyzer: of the reader's language.
    ///   - targets: what labels are in that language.
    ///   - isIgnored: whether a word carries no meaning.
    init(
        _ text: String, _ analyzer: TextAnalyzer, _ targets: LabelTargets,
        isIgnored: (Word) -> Bool
    ) {
        self.targets = targets
        let typed = analyzer.words(in: QueryText.cleaned(text))
        let meaningful = typed.filter { !isIgnored($0) }
        let kept = meaningful.isEmpty ? typed : meaningful
        words = kept.map { word in
            Asked(
                word.spelling, forms: word.forms + analyzer.sounds(of: word).map(\.text),
                isSpaced: word.script == .spaced)
        }
        whole =
            typed.isEmpty
            ? nil
            : Asked(
                typed.map(\.spelling).joined(), forms: [],
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
        let target = targets.target(label, meaning: meaning)
        if let whole, isJapanese(whole, target) { return true }
        return !words.isEmpty
            && words.allSatisfy { isJapanese($0, target) || isMeant($0, target) }
    }

    private func isJapanese(_ asked: Asked, _ target: LabelTargets.Target) -> Bool {
        if target.japanese.contains(where: { $0.holds(asked.spelling) }) { return true }
        guard let sound = asked.sound else { return false }
        return target.sounds.contains { $0.starts(with: sound) }
    }

    private func isMeant(_ asked: Asked, _ target: LabelTargets.Target) -> Bool {
        guard asked.isSpaced else { return target.meaning.holds(asked.spelling) }
        // One letter begins too many words.
        return asked.forms.contains { form in
            target.forms.contains {
                form.isOneLetter ? $0 == form.bytes : $0.starts(with: form.bytes)
            }
        }
    }

    /// How Latin letters sound in Japanese; nil for other letters, and for too few of them.
    private static func sound(of text: String) -> [UInt8]? {
        let sound = TextAnalyzer.sound(ofRomaji: text)
        // The first scalar marks it as a sound.
        let letters = sound.unicodeScalars.dropFirst()
        return letters.count >= 2 && letters.allSatisfy(\.isASCII) ? Array(sound.utf8) : nil
    }
}

/// Labels in the forms that what is typed is compared with, in the language of one reader. Each is taken
/// apart once: to do so for every search took more than all the rest of it.
final class LabelTargets: Sendable {
    private let analyzer: TextAnalyzer
    private let known = Mutex<[Key: Target]>([:])

    private struct Key: Hashable {
        let label: Label
        let meaning: String
    }

    struct Target: Sendable {
        /// The label and its reading, katakana as hiragana, without spaces.
        let japanese: [[UInt8]]
        /// How the label sounds, from each of its words on.
        let sounds: [[UInt8]]
        let meaning: [UInt8]
        let forms: [[UInt8]]

        fileprivate init(_ label: Label, meaning: String, _ analyzer: TextAnalyzer) {
            japanese = [label.text, label.reading].map { text in
                Array(analyzer.words(in: text).map(\.spelling).joined().utf8)
            }
            let romaji = analyzer.words(in: label.romaji).map(\.spelling)
            sounds = romaji.indices.map { first in
                Array(TextAnalyzer.sound(ofRomaji: romaji[first...].joined()).utf8)
            }
            let words = analyzer.words(in: meaning)
            self.meaning = Array(words.map(\.spelling).joined().utf8)
            forms = words.flatMap(\.forms).map { Array($0.utf8) }
        }
    }

    init(_ analyzer: TextAnalyzer) { self.analyzer = analyzer }

    /// Bounded by the labels of an edition.
    func target(_ label: Label, meaning: String) -> Target {
        let key = Key(label: label, meaning: meaning)
        return known.withLock { known in
            if let target = known[key] { return target }
            let target = Target(label, meaning: meaning, analyzer)
            known[key] = target
            return target
        }
    }
}

extension Searcher {
    /// What a reader typed, to be compared with labels.
    /// - Throws: what SQLite throws when the index cannot be read.
    package func labelFinder(_ text: String, in language: Language) throws -> LabelFinder {
        let searched = try searched(language)
        return LabelFinder(text, searched.analyzer, searched.labels) {
            searched.reader.isIgnored($0)
        }
    }
}
