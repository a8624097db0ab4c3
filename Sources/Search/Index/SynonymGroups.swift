import Guidance
import Localization

/// Words and phrases that mean the same in one language, found in analysed texts.
struct SynonymGroups: Sendable {
    /// By the first word of each phrase.
    private var phrases: [FormID: [Phrase]] = [:]
    /// By the first character of each string.
    private var strings: [Unicode.Scalar: [Letters]] = [:]

    /// Words with spaces between them.
    fileprivate struct Phrase {
        let words: [FormID]
        let group: Int
    }

    /// Letters of scripts that run on, wherever a text may be cut into words.
    fileprivate struct Letters {
        let text: [Unicode.Scalar]
        let group: Int
    }

    /// What counts of a word here.
    struct Key: Sendable {
        fileprivate let root: FormID
        /// In scripts that run on; empty in others.
        fileprivate let text: [Unicode.Scalar]
        /// The phrases that may begin with the word.
        fileprivate var phrases: [Phrase] = []
        /// The strings that may begin within it, and where.
        fileprivate var strings: [(start: Int, letters: Letters)] = []

        fileprivate init(_ word: Lexicon.Entry) {
            root = FormID(word.root)
            text = word.script == .spaced ? [] : Array(word.base.unicodeScalars)
        }

        /// Whether something may begin here: a text without such a word belongs to no group.
        var mayBegin: Bool { !phrases.isEmpty || !strings.isEmpty }
    }

    /// A word that belongs to a group.
    struct Member: Equatable {
        /// Its position among the words of the text.
        let word: Int
        let group: Int
    }

    /// - Parameters:
    ///   - words: of the language.
    ///   - entries: takes a phrase apart into its words.
    init(_ words: SearchWords, _ entries: (String) -> [Lexicon.Entry]) {
        for (group, members) in words.same.enumerated() {
            for member in members {
                let words = entries(member)
                let keys = words.map(Key.init)
                guard let first = keys.first else { continue }
                if words.contains(where: { $0.script == .spaced }) {
                    let phrase = Phrase(words: keys.map(\.root), group: group)
                    phrases[first.root, default: []].append(phrase)
                } else {
                    let text = keys.flatMap(\.text)
                    guard let first = text.first, text.count > 1 else { continue }
                    strings[first, default: []].append(Letters(text: text, group: group))
                }
            }
        }
    }

    func key(of word: Lexicon.Entry) -> Key {
        var key = Key(word)
        key.phrases = phrases[key.root] ?? []
        for (start, letter) in key.text.enumerated() {
            key.strings += (strings[letter] ?? []).map { (start, $0) }
        }
        return key
    }

    /// For each word, the groups that a phrase over it belongs to.
    func groups(of words: [Word]) -> [[Int]] {
        var groups = [[Int]](repeating: [], count: words.count)
        let keys = words.map { key(of: $0.entry) }
        for member in Self.members(among: Array(words.indices), keys) {
            groups[member.word].append(member.group)
        }
        return groups
    }

    /// Finds the words of a text that belong to groups.
    /// - Parameters:
    ///   - words: the text, each word by a number.
    ///   - keys: what counts of the word with each number.
    /// - Returns: the words in their order, each once for every group.
    static func members(among words: [Int], _ keys: [Key]) -> [Member] {
        var members: [Member] = []
        for start in words.indices where !keys[words[start]].phrases.isEmpty {
            for phrase in keys[words[start]].phrases {
                guard let end = end(of: phrase, from: start, words, keys) else { continue }
                add(phrase.group, start...end, &members)
            }
        }
        for start in words.indices where !keys[words[start]].strings.isEmpty {
            for (first, letters) in keys[words[start]].strings {
                guard let end = end(of: letters, from: start, first, words, keys) else { continue }
                add(letters.group, start...end, &members)
            }
        }
        return members
    }

    /// The last word of a phrase that begins with the word at `start`; nil when others follow.
    private static func end(
        of phrase: Phrase, from start: Int, _ words: [Int], _ keys: [Key]
    ) -> Int? {
        guard start + phrase.words.count <= words.count else { return nil }
        for (offset, root) in phrase.words.enumerated()
        where keys[words[start + offset]].root != root {
            return nil
        }
        return start + phrase.words.count - 1
    }

    /// The word in which letters end that begin with the letter at `first` of the word at `start`; nil
    /// when others follow. Words between spaces are passed over.
    private static func end(
        of letters: Letters, from start: Int, _ first: Int, _ words: [Int], _ keys: [Key]
    ) -> Int? {
        var (word, position) = (start, first)
        for letter in letters.text {
            while position == keys[words[word]].text.count {
                (word, position) = (word + 1, 0)
                if word == words.count { return nil }
            }
            guard keys[words[word]].text[position] == letter else { return nil }
            position += 1
        }
        return word
    }

    /// Keeps the members in the order of their words, each once.
    private static func add(_ group: Int, _ words: ClosedRange<Int>, _ members: inout [Member]) {
        for word in words {
            let member = Member(word: word, group: group)
            var end = members.count
            while end > 0, members[end - 1].word > word { end -= 1 }
            var start = end
            while start > 0, members[start - 1].word == word { start -= 1 }
            if !members[start..<end].contains(member) { members.insert(member, at: end) }
        }
    }
}
