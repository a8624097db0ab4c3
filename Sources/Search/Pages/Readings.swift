import Guidance
import Localization

/// How Japanese words are read, gathered from terms, labels and the ruby of easy Japanese.
struct Readings: Sendable {
    /// Readings in hiragana by word.
    private var readings: [String: String] = [:]

    private static let longest = 5

    init(_ edition: Edition) {
        for term in edition.more.terms { readings[term.text] = term.reading }
        for label in edition.screens.flatMap(\.frames).flatMap(\.labels) {
            readings[label.text] = label.reading
        }
        // In the order of their ids: a word that is read in two ways keeps the last.
        for id in edition.texts.ids.filter({ $0.hasPrefix("simple.") }).sorted() {
            guard let text = edition.texts.text(id, in: edition.languages.source) else { continue }
            for case .ruby(let base, let reading) in Ruby.segments(
                of: .plain(text.pattern), hasFurigana: true)
            {
                readings[base] = reading
            }
        }
    }

    /// The readings of the words known here, among `words` and what neighbours make together.
    func readings(of words: [Range<Int>], in text: String) -> [String] {
        let bytes = Array(text.utf8)
        var found: [String] = []
        for first in words.indices {
            for last in first..<min(first + Self.longest, words.count) {
                let range = words[first].lowerBound..<words[last].upperBound
                let piece = String(decoding: bytes[range], as: UTF8.self)
                if let reading = readings[piece] { found.append(reading) }
            }
        }
        return found
    }
}
