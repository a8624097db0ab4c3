/// The comment lines of an entry, told apart by what stands after the `#`.
enum POCommentKind {
    /// A translator's own.
    case own
    /// From the source: the English text and notes.
    case extracted
    case references
    case flags

    /// Nil for a mark that begins no comment of its own kind.
    init?(mark: UInt8?) {
        switch mark {
        case 0x2E: self = .extracted  // .
        case 0x3A: self = .references  // :
        case 0x2C, 0x21: self = .flags  // , and !
        default: return nil
        }
    }
}
