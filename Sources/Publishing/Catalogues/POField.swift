/// The parts of an entry that hold text.
enum POField: Hashable {
    case context, id, plural
    case previousContext, previousID, previousPlural
    case translation(Int)

    /// - Parameters:
    ///   - range: where the keyword stands.
    ///   - file: the file's bytes.
    ///   - previous: the line tells what was before (`#|`).
    /// - Throws: the mistake of a word that is no keyword.
    init(keyword range: Range<Int>, of file: Span<UInt8>, previous: Bool) throws(POMistake) {
        let word = file.extracting(range)
        if word.isEqual(to: "msgctxt") {
            self = previous ? .previousContext : .context
        } else if word.isEqual(to: "msgid") {
            self = previous ? .previousID : .id
        } else if word.isEqual(to: "msgid_plural") {
            self = previous ? .previousPlural : .plural
        } else if !previous, word.isEqual(to: "msgstr") {
            self = .translation(0)
        } else {
            let keyword = String(decoding: POText.bytes(of: file, in: range), as: UTF8.self)
            guard !previous, let index = Self.index(keyword) else {
                throw .syntax(
                    "\(keyword) is not a keyword here",
                    fix: "use msgctxt, msgid or msgstr; keep each text inside one pair of quotes",
                    at: range.lowerBound)
            }
            self = .translation(index)
        }
    }

    /// The number in `msgstr[1]`.
    private static func index(_ keyword: String) -> Int? {
        guard keyword.hasPrefix("msgstr["), keyword.hasSuffix("]"),
            let index = Int(keyword.dropFirst(7).dropLast()), (0..<10).contains(index)
        else { return nil }
        return index
    }

    var isPrevious: Bool {
        switch self {
        case .previousContext, .previousID, .previousPlural: true
        default: false
        }
    }

    var keyword: String {
        switch self {
        case .context, .previousContext: "msgctxt"
        case .id, .previousID: "msgid"
        case .plural, .previousPlural: "msgid_plural"
        case .translation(let index): index == 0 ? "msgstr" : "msgstr[\(index)]"
        }
    }
}
