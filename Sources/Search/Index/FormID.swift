import Guidance
import Support

/// A form of a word as a number: comparing and hashing strings by Unicode's rules costs more than all
/// else in a search.
///
/// The hash of its UTF-8 bytes; two forms in ten million have the same one with a
/// chance of one in a hundred thousand, and then one word counts for another.
struct FormID: Hashable, Sendable {
    private var hash = FNV1a()

    var value: UInt64 { hash.value }

    init() {}

    init(_ form: some StringProtocol) { for byte in form.utf8 { append(byte) } }

    mutating func append(_ byte: UInt8) { hash.append(byte) }

    /// Whether nothing was appended.
    var isEmpty: Bool { self == FormID() }
}
