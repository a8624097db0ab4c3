/// A word of a text, in every form under which it is looked for.
package struct Word: Hashable, Sendable {
    /// Where it stands, in bytes of the text's UTF-8 form.
    package let range: Range<Int>
    package let script: Script
    /// As it is written, but for case, width and kind of kana.
    package let spelling: String
    /// The weaker forms, each once, the nearest to the spelling first.
    package let others: [Form]
    /// The pairs of neighbouring characters within it; empty in scripts that part words by spaces.
    package let pairs: [String]
    /// The pair across the border to the word before it; nil when none touches it.
    package let link: String?

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
    }

    /// The form that ignores marks and endings most.
    package var root: String {
        others.last { $0.kind == .stem || $0.kind == .folded }?.text ?? spelling
    }

    package var forms: [String] { [spelling] + others.map(\.text) }
}
