/// One item of a page's texts as a number: comparing numbers takes a small part of the time that
/// comparing words would.
///
/// A word is its spelling and then its other forms. Each phrase but the last of its field ends with
/// `endOfPhrase`, each field with `endOfField`.
struct WordCode: Equatable {
    let value: UInt32

    static let endOfPhrase = WordCode(value: 0)
    static let endOfField = WordCode(value: 1)

    var isEnd: Bool { self == .endOfPhrase || self == .endOfField }

    enum Kind: UInt32 {
        /// The word as it is spelt: here a word begins.
        case spelling
        case otherForm
        case pair
        /// Written by nobody.
        case unknown
    }

    init(value: UInt32) { self.value = value }

    /// - Parameters:
    ///   - number: of the form in the vocabulary.
    ///   - kind: how it stands there.
    init(_ number: Int, _ kind: Kind) { value = UInt32(number + 1) << 2 | kind.rawValue }

    /// The form's number in the vocabulary; of no meaning for an end.
    var number: Int { Int(value >> 2) - 1 }
    var kind: Kind { Kind(rawValue: value & 3) ?? .unknown }
}
