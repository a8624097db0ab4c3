import Guidance
import Localization

/// Words and phrases that mean the same in one language, found in analysed texts.
struct SynonymGroups: Sendable {
    /// Phrases of words between spaces, by their first word.
    private var phrases: [FormID: [(words: [FormID], group: Int)]] = [:]
    /// Phrases in scripts that run on, by their first character.
    private var strings: [Unicode.Scalar: [(text: [Unicode.Scalar], group: Int)]] = [:]

    init(_ words: SearchWords, _ analyzer: TextAnalyzer) {
        for (group, members) in words.same.enumerated() {
            for member in members {
                let words = analyzer.words(in: member)
                guard let first = words.first else { continue }
                if words.contains(where: { $0.script == .spaced }) {
                    let roots = words.map { FormID($0.root) }
                    phrases[FormID(first.root), default: []].append((roots, group))
                } else {
                    let text = words.flatMap { Array(Self.base(of: $0).unicodeScalars) }
                    guard let first = text.first, text.count > 1 else { continue }
                    strings[first, default: []].append((text, group))
                }
            }
        }
    }

    /// For each word, the groups that a phrase over it belongs to.
    func groups(of words: [Word]) -> [[Int]] {
        var groups = [[Int]](repeating: [], count: words.count)
        func add(_ group: Int, _ range: ClosedRange<Int>) {
            for index in range where !groups[index].contains(group) { groups[index].append(group) }
        }
        let roots = phrases.isEmpty ? [] : words.map { FormID($0.root) }
        for start in roots.indices {
            guard let phrases = phrases[roots[start]] else { continue }
            for phrase in phrases {
                let end = start + phrase.words.count
                if end <= roots.count, roots[start..<end].elementsEqual(phrase.words) {
                    add(phrase.group, start...(end - 1))
                }
            }
        }
        guard !strings.isEmpty else { return groups }
        var text: [Unicode.Scalar] = []
        var owner: [Int] = []
        for (index, word) in words.enumerated() where word.script != .spaced {
            let scalars = Self.base(of: word).unicodeScalars
            text += scalars
            owner += Array(repeating: index, count: scalars.count)
        }
        for start in text.indices {
            guard let strings = strings[text[start]] else { continue }
            for string in strings {
                let end = start + string.text.count
                if end <= text.count, text[start..<end].elementsEqual(string.text) {
                    add(string.group, owner[start]...owner[end - 1])
                }
            }
        }
        return groups
    }

    private static func base(of word: Word) -> String {
        word.others.first { $0.kind == .folded }?.text ?? word.spelling
    }
}
