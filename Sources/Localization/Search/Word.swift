/// A word of a text.
package struct Word: Hashable, Sendable {
    /// Where it stands, in bytes of the text's UTF-8 form.
    package let range: Range<Int>
    /// What it is, here as everywhere.
    package let entry: Lexicon.Entry
    /// The pair across the border to the word before it; nil when none touches it.
    package let link: String?

    init(range: Range<Int>, _ entry: Lexicon.Entry, after before: Word?) {
        (self.range, self.entry) = (range, entry)
        link = before.flatMap { before in
            let isTouched = before.range.upperBound == range.lowerBound
            return entry.script.joins(before.script, isTouched: isTouched)
                ? "\(before.entry.last)\(entry.first)" : nil
        }
    }

    package var script: Script { entry.script }
    package var spelling: String { entry.spelling }
    package var others: [Form] { entry.others }
    package var pairs: [String] { entry.pairs }
    package var root: String { entry.root }
    package var base: String { entry.base }
    package var forms: [String] { [spelling] + others.map(\.text) }

    package struct Form: Hashable, Sendable {
        package let text: String
        package let kind: Kind

        package init(_ text: String, _ kind: Kind) { (self.text, self.kind) = (text, kind) }

        package enum Kind: Hashable, Sendable {
            /// Without marks, in simplified characters, with Devanagari's like letters as one.
            case folded
            /// Without the beginnings and endings that come and go.
            case stem
            /// How it sounds, in a private spelling: romaji or romanised Nepali.
            case sound
            /// The consonants of how it sounds.
            case consonants
        }
    }

    package enum Script: Hashable, Sendable {
        /// Words stand between spaces.
        case spaced
        case hangul
        /// Han, kana and Thai: words run on.
        case running

        /// Whether a pair of characters goes across the border to a word before.
        package func joins(_ before: Script, isTouched: Bool) -> Bool {
            switch self {
            case .spaced: false
            case .hangul: before == .hangul
            case .running: before == .running && isTouched
            }
        }
    }
}
