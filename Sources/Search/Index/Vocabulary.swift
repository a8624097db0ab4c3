import Foundation

/// The words of one language's pages, for weighing, completing and mending what is typed.
///
/// The text is kept as it was written, in the order of its forms' bytes; a form is known by its number
/// in that order.
struct Vocabulary: Sendable {
    private let text: [UInt8]
    private let entries: [Entry]
    let pageCount: Int

    private struct Entry {
        /// Where it stands in the text.
        let start, end: UInt32
        let pages: UInt32
        /// Its length in scalars when it is a word as it is spelt, otherwise 0.
        let speltLength: UInt32
        /// Which letters it has: words whose letters differ much are far apart.
        let letters: LetterSet
    }

    /// A word as pages spell it.
    struct Spelling: Sendable {
        let text: String
        /// On how many pages it stands.
        let pages: Int
    }

    /// Reads what `VocabularyBuilder` wrote.
    init(_ text: String) {
        let text = Array(text.utf8)
        var entries: [Entry] = []
        var pageCount = 0
        for line in text.split(separator: UInt8(ascii: "\n")) {
            let parts = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            guard parts.count == 3, let pages = UInt32(String(decoding: parts[1], as: UTF8.self))
            else { continue }
            if parts[0].isEmpty {
                pageCount = Int(pages)
                continue
            }
            let scalars = String(decoding: parts[0], as: UTF8.self).unicodeScalars
            entries.append(
                Entry(
                    start: UInt32(parts[0].startIndex), end: UInt32(parts[0].endIndex),
                    pages: pages, speltLength: parts[2].isEmpty ? 0 : UInt32(scalars.count),
                    letters: LetterSet(scalars)))
        }
        (self.text, self.entries, self.pageCount) = (text, entries, pageCount)
    }

    /// How many forms it has; their numbers begin at 0.
    var count: Int { entries.count }

    /// The number of a form; nil for one that no page has.
    func number(of form: some StringProtocol) -> Int? {
        let bytes = Array(form.utf8)
        let number = firstNumber(notBefore: bytes)
        guard number < entries.count, self.bytes(number).elementsEqual(bytes) else { return nil }
        return number
    }

    /// On how many pages a form stands.
    func pages(with form: some StringProtocol) -> Int {
        number(of: form).map { Int(entries[$0].pages) } ?? 0
    }

    /// The weight of the form with a number, from 0 for one that is on every page.
    func weight(of number: Int) -> Double { weight(pages: Int(entries[number].pages)) }

    /// The same by the number of pages.
    func weight(pages: Int) -> Double { InverseFrequency.of(pages, among: pageCount) }

    /// The spelt words of a length in `lengths` whose letters differ from `letters` by at most
    /// `difference`.
    func words(
        lengths: ClosedRange<Int>, near letters: LetterSet, difference: Int
    ) -> [Spelling] {
        entries.indices.filter { number in
            let entry = entries[number]
            return lengths.contains(Int(entry.speltLength))
                && entry.letters.difference(from: letters) <= difference
        }.map(spelling)
    }

    /// The spelt words that have `part` in them and more.
    func words(containing part: String) -> [Spelling] {
        let length = part.unicodeScalars.count
        let letters = LetterSet(part.unicodeScalars)
        let part = Array(part.utf8)
        return entries.indices.filter { number in
            let entry = entries[number]
            guard entry.speltLength > length, entry.letters.hasAll(of: letters) else {
                return false
            }
            return bytes(number).holds(part)
        }.map(spelling)
    }

    /// The spelt words that begin with `start` and go on.
    func words(beginningWith start: String) -> [Spelling] {
        let start = Array(start.utf8)
        return entries[firstNumber(notBefore: start)...].indices
            .prefix { bytes($0).starts(with: start) }
            .filter { entries[$0].speltLength > 0 && bytes($0).count > start.count }
            .map(spelling)
    }

    private func firstNumber(notBefore form: [UInt8]) -> Int {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if bytes(middle).lexicographicallyPrecedes(form) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }

    private func bytes(_ number: Int) -> ArraySlice<UInt8> {
        text[Int(entries[number].start)..<Int(entries[number].end)]
    }

    private func spelling(_ number: Int) -> Spelling {
        Spelling(
            text: String(decoding: bytes(number), as: UTF8.self), pages: Int(entries[number].pages))
    }
}

/// Rare words weigh more: the inverse document frequency of BM25, above 0 for every count.
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

    /// Whether it may have every letter of the other; false is certain.
    func hasAll(of other: LetterSet) -> Bool { bits & other.bits == other.bits }
}
