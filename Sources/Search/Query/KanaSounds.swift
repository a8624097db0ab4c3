import Localization

/// Finds Japanese that is typed in kana by how it sounds: `でんわばんごお`, `しょるいのなまい`.
struct KanaSounds {
    /// Stretches of words in kana that touch each other.
    private var stretches: [(words: ClosedRange<Int>, kana: String)] = []
    private let vocabulary: Vocabulary

    private static let strength = 0.85

    init(_ words: [Word], _ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        for (index, word) in words.enumerated() where Self.isKana(word) {
            if let last = stretches.last, last.words.upperBound == index - 1, word.link != nil {
                stretches[stretches.count - 1] = (
                    last.words.lowerBound...index, last.kana + word.spelling
                )
            } else {
                stretches.append((index...index, word.spelling))
            }
        }
    }

    /// Gives every concept of a stretch the sound of the whole of it, where a page has that.
    func add(to concepts: inout [Concept]) {
        for stretch in stretches where stretch.kana.count > 2 {
            let sound = TextAnalyzer.sound(ofKana: stretch.kana)
            guard vocabulary.pages(with: sound) > 0 else { continue }
            for index in concepts.indices
            where stretch.words.contains(concepts[index].words.lowerBound) {
                concepts[index].add(sound, Self.strength)
            }
        }
    }

    private static func isKana(_ word: Word) -> Bool {
        word.spelling.unicodeScalars.allSatisfy {
            (0x3041...0x3096).contains($0.value) || $0.value == 0x30fc
        }
    }
}
