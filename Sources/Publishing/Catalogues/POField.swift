/// The parts of an entry that hold text.
enum POField: Hashable {
    case context, id, plural
    case previousContext, previousID, previousPlural
    case translation(Int)

    init(keyword: String, previous: Bool, at position: Int) throws(POMistake) {
        switch (keyword, previous) {
        case ("msgctxt", false): self = .context
        case ("msgid", false): self = .id
        case ("msgid_plural", false): self = .plural
        case ("msgctxt", true): self = .previousContext
        case ("msgid", true): self = .previousID
        case ("msgid_plural", true): self = .previousPlural
        case ("msgstr", false): self = .translation(0)
        default:
            guard !previous, keyword.hasPrefix("msgstr["), keyword.hasSuffix("]"),
                let index = Int(keyword.dropFirst(7).dropLast()), (0..<10).contains(index)
            else {
                throw .syntax(
                    "\(keyword) is not a keyword here",
                    fix: "use msgctxt, msgid or msgstr; keep each text inside one pair of quotes",
                    at: position)
            }
            self = .translation(index)
        }
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
