import Guidance
import Localization

/// Words and phrases that mean the same in one language, found in analysed texts.
struct SynonymGroups: Sendable {
    /// Phrases of words between spaces, by their first word.
    private var phrases: [FormID: [(words: [FormID], group: Int)]] = [:]
    /// Phrases in scripts that run on, by their first character.
    private var strings: [Unicode.Scalar: [(text: [Unicode.Scalar], group: Int)]] = [:]

    /// What counts of a word here.
    struct Key: Sendable {
        fileprivate let root: FormID
        /// In scripts that run on; empty in others.
        fileprivate let text: [Unicode.Scalar]
        /// Whether a phrase may begin with the word or within it.
        fileprivate(set) var mayBegin = false

        fileprivate init(_ word: Lexicon.Entry) {
            root = FormID(word.root)
            text = word.script == .spaced ? [] : Array(word.base.unicodeScalars)
        }
    }

    /// A word that belongs to a group.
    struct Member: Equatable {
        /// Its place among the words of the text.
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
                    phrases[first.root, default: []].append((keys.map(\.root), group))
                } else {
                    let text = keys.flatMap(\.text)
                    guard let first = text.first, text.count > 1 else { continue }
                    strings[first, default: []].append((text, group))
                }
            }
        }
    }

    func key(of word: Lexicon.Entry) -> Key {
        var key = Key(word)
        key.mayBegin = phrases[key.root] != nil || key.text.contains { strings[$0] != nil }
        return key
    }

    /// For each word, the groups that a phrase over it belongs to.
    func groups(of words: [Word]) -> [[Int]] {
        var groups = [[Int]](repeating: [], count: words.count)
        for member in members(among: Array(words.indices), words.map { key(of: $0.entry) }) {
            groups[member.word].append(member.group)
        }
        return groups
    }

    /// The words of a text that belong to groups, in their order.
    /// - Parameters:
    ///   - words: the text, each word by a number.
    ///   - keys: what counts of the word with each number.
    func members(among words: [Int], _ keys: [Key]) -> [Member] {
        var members: [Member] = []
        addPhrases(words, keys, &members)
        addStrings(words, keys, &members)
        return members
    }

    private func addPhrases(_ words: [Int], _ keys: [Key], _ members: inout [Member]) {
        for start in words.indices where keys[words[start]].mayBegin {
            for phrase in phrases[keys[words[start]].root] ?? [] {
                let end = start + phrase.words.count
                guard end <= words.count,
                    phrase.words.indices.allSatisfy({
                        keys[words[start + $0]].root == phrase.words[$0]
                    })
                else { continue }
                Self.add(phrase.group, start..<end, &members)
            }
        }
    }

    private func addStrings(_ words: [Int], _ keys: [Key], _ members: inout [Member]) {
        guard !strings.isEmpty else { return }
        var text: [Unicode.Scalar] = []
        var owners: [Int] = []
        for (index, word) in words.enumerated() {
            for scalar in keys[word].text {
                text.append(scalar)
                owners.append(index)
            }
        }
        for start in text.indices where keys[words[owners[start]]].mayBegin {
            for string in strings[text[start]] ?? [] {
                let end = start + string.text.count
                guard end <= text.count, text[start..<end].elementsEqual(string.text)
                else { continue }
                Self.add(string.group, owners[start]..<(owners[end - 1] + 1), &members)
            }
        }
    }

    /// Keeps the members in the order of their words, each once.
    private static func add(_ group: Int, _ words: Range<Int>, _ members: inout [Member]) {
        for word in words {
            let member = Member(word: word, group: group)
            let place = (members.lastIndex { $0.word <= word } ?? -1) + 1
            let known = members[..<place].reversed().prefix { $0.word == word }
            if !known.contains(member) { members.insert(member, at: place) }
        }
    }
}
