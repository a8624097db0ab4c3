import ContentStore
import Foundation

/// The words of one language's pages, for weighing, completing and mending what is typed.
struct Vocabulary: Sendable {
    /// On how many pages each form stands.
    private let counts: [FormID: Int32]
    /// Spelt words alone, cut from one string, in the order of their bytes.
    private let spelt: [Spelling]
    /// The same by their length in scalars.
    private let byLength: [Int: [Int]]
    /// Those of scripts that run on, by each of their characters.
    private let byCharacter: [Unicode.Scalar: [Int]]
    let pageCount: Int

    struct Spelling: Sendable {
        let word: Substring
        let count: Int32
        /// Which letters it has: words whose letters differ much are far apart.
        let letters: LetterSet

        var text: String { String(word) }
    }

    /// Reads what `text(of:)` wrote.
    init(_ text: String) {
        var counts: [FormID: Int32] = [:]
        var spelt: [Spelling] = []
        var byLength: [Int: [Int]] = [:]
        var byCharacter: [Unicode.Scalar: [Int]] = [:]
        var pageCount = 0
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            let parts = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            guard parts.count == 3, let count = Int32(Substring(parts[1])) else { continue }
            if parts[0].isEmpty {
                pageCount = Int(count)
                continue
            }
            let word = Substring(parts[0])
            counts[FormID(word)] = count
            if parts[2].isEmpty { continue }
            byLength[word.unicodeScalars.count, default: []].append(spelt.count)
            for scalar in word.unicodeScalars where scalar.value >= Self.firstRunning {
                byCharacter[scalar, default: []].append(spelt.count)
            }
            spelt.append(
                Spelling(word: word, count: count, letters: LetterSet(word.unicodeScalars)))
        }
        (self.counts, self.spelt, self.byLength) = (counts, spelt, byLength)
        (self.byCharacter, self.pageCount) = (byCharacter, pageCount)
    }

    /// On how many pages a form stands.
    func count(_ form: some StringProtocol) -> Int { Int(counts[FormID(form)] ?? 0) }

    /// How much a form tells, from 0 for one that is on every page.
    func weight(_ form: FormID) -> Double { weight(count: Int(counts[form] ?? 0)) }

    /// The same by the number of pages.
    func weight(count: Int) -> Double { InverseFrequency.of(count, among: pageCount) }

    /// The spelt words of a length in `lengths` whose letters differ from `letters` by at most
    /// `difference`.
    func words(
        lengths: ClosedRange<Int>, near letters: LetterSet, difference: Int
    ) -> [Spelling] {
        var words: [Spelling] = []
        for length in lengths {
            for index in byLength[length] ?? []
            where spelt[index].letters.difference(from: letters) <= difference {
                words.append(spelt[index])
            }
        }
        return words
    }

    /// Where the first script begins whose words run on: Thai.
    private static let firstRunning: UInt32 = 0xe00

    /// The spelt words of scripts that run on which have `part` in them and more.
    func words(containing part: String) -> [Spelling] {
        guard let first = part.unicodeScalars.first else { return [] }
        let part = Array(part.unicodeScalars)
        return Set(byCharacter[first] ?? []).sorted().map { spelt[$0] }.filter { spelling in
            let scalars = Array(spelling.word.unicodeScalars)
            guard scalars.count > part.count else { return false }
            return (0...(scalars.count - part.count)).contains {
                scalars[$0..<($0 + part.count)].elementsEqual(part)
            }
        }
    }

    /// The spelt words that begin with `start` and go on.
    func words(beginningWith start: String) -> ArraySlice<Spelling> {
        var (low, high) = (0, spelt.count)
        while low < high {
            let middle = (low + high) / 2
            if spelt[middle].word.utf8.lexicographicallyPrecedes(start.utf8) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        let end = spelt[low...].firstIndex { !$0.word.utf8.starts(with: start.utf8) }
        let words = spelt[low..<(end ?? spelt.count)]
        return words.first?.word == start[...] ? words.dropFirst() : words
    }

    /// The vocabulary of documents: `word<TAB>pages<TAB>s` for words as they are spelt, without the
    /// `s` for their other forms; the empty word has the number of pages.
    static func text(of documents: [SearchDocument]) -> String {
        var entries: [FormID: (form: Substring, pages: Int, isSpelt: Bool)] = [:]
        for document in documents {
            var here: Set<FormID> = []
            for field in [
                document.title, document.synonyms, document.body, document.label, document.key,
            ] {
                let items = field.utf8.split {
                    $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n")
                }
                for item in items where item.first != UInt8(ascii: "+") {
                    for (index, bytes) in item.split(separator: UInt8(ascii: "/")).enumerated() {
                        let form = Substring(bytes)
                        let id = FormID(form)
                        var entry = entries[id] ?? (form, 0, false)
                        if index == 0 { entry.isSpelt = true }
                        if here.insert(id).inserted { entry.pages += 1 }
                        entries[id] = entry
                    }
                }
            }
        }
        let lines = entries.values
            .sorted { $0.form.utf8.lexicographicallyPrecedes($1.form.utf8) }
            .map { "\($0.form)\t\($0.pages)\t\($0.isSpelt ? "s" : "")" }
        return (["\t\(documents.count)\t"] + lines).joined(separator: "\n")
    }
}

/// Rare words tell more: the inverse document frequency of BM25, above 0 for every count.
enum InverseFrequency {
    static func of(_ count: Int, among total: Int) -> Double {
        let (count, total) = (Double(count), Double(max(total, 1)))
        return log(1 + (total - min(count, total) + 0.5) / (count + 0.5))
    }
}

/// The letters of a word as a set; different letters may share a place.
struct LetterSet: Sendable {
    private var bits: UInt64 = 0

    init(_ scalars: some Sequence<Unicode.Scalar>) {
        for scalar in scalars { bits |= 1 << UInt64(scalar.value % 64) }
    }

    /// How many letters one has and the other has not: at most two for every slip.
    func difference(from other: LetterSet) -> Int { (bits ^ other.bits).nonzeroBitCount }
}
