import Guidance

/// An entry while its lines come in: where its parts stand in the file.
struct PODraft {
    /// The lines of the entry, those that follow each other in one range.
    private(set) var raw: [Range<Int>] = []
    /// The line of its `msgid`, or of the first line when there is none.
    private(set) var line = 0
    /// A mistake was found: the entry is not used.
    var isBroken = false
    private(set) var hasKeyword = false
    private(set) var hasID = false
    private(set) var isComplete = false

    private var comments: [(kind: POCommentKind, range: Range<Int>)] = []
    /// So few that they are looked through one by one.
    private var texts: [(field: POField, text: POText)] = []
    private var size = 0
    private var markedObsolete: Bool?

    var isObsolete: Bool { markedObsolete ?? false }

    /// False when escapes in it spell something that is not UTF-8.
    var isUTF8: Bool { texts.allSatisfy { $0.text.isUTF8 } }

    var isHeader: Bool {
        self[.context] == nil && self[.id]?.isEmpty != false && !isObsolete
    }

    subscript(field: POField) -> POText? { texts.first { $0.field == field }?.text }

    /// The comment lines of a kind, without their marks.
    func comments(_ kind: POCommentKind) -> [Range<Int>] {
        comments.filter { $0.kind == kind }.map(\.range)
    }

    /// Makes ready for the next entry.
    mutating func clear() {
        raw.removeAll(keepingCapacity: true)
        comments.removeAll(keepingCapacity: true)
        texts.removeAll(keepingCapacity: true)
        (line, size, markedObsolete) = (0, 0, nil)
        (isBroken, hasKeyword, hasID, isComplete) = (false, false, false, false)
    }

    mutating func begin(line: Int, raw range: Range<Int>) throws(POMistake) {
        if self.line == 0 { self.line = line }
        guard size + range.count <= POReader.entryLimit else { throw .tooLarge }
        size += range.count
        if let last = raw.last, last.upperBound == range.lowerBound {
            raw[raw.count - 1] = last.lowerBound..<range.upperBound
        } else {
            raw.append(range)
        }
    }

    /// Takes one line that is not empty and starts with no space.
    mutating func take(
        _ content: Range<Int>, of file: Span<UInt8>, line: Int
    ) throws(POMistake) {
        guard file[content.lowerBound] == 0x23 else {
            return try takeWords(content, of: file, isObsolete: false, line: line)
        }
        let rest = content.dropFirst()
        let mark = rest.isEmpty ? nil : file[rest.lowerBound]
        if mark == 0x7E {  // ~
            let words = file.trimmed(rest.dropFirst())
            switch words.isEmpty ? nil : file[words.lowerBound] {
            case 0x7C: try takePrevious(words.dropFirst(), of: file)
            case 0x23: try take(words, of: file, line: line)
            case nil: break
            default: try takeWords(words, of: file, isObsolete: true, line: line)
            }
        } else if mark == 0x7C {  // |
            try takePrevious(rest.dropFirst(), of: file)
        } else if let kind = POCommentKind(mark: mark) {
            comments.append((kind, rest.dropFirst()))
        } else {
            comments.append((.own, rest))
        }
    }

    private mutating func takePrevious(
        _ words: Range<Int>, of file: Span<UInt8>
    ) throws(POMistake) {
        try take(POWords(words), of: file, previous: true)
    }

    private mutating func takeWords(
        _ words: Range<Int>, of file: Span<UInt8>, isObsolete obsolete: Bool, line: Int
    ) throws(POMistake) {
        if let markedObsolete, markedObsolete != obsolete {
            throw .syntax(
                "only a part of this entry is marked #~",
                fix: "put #~ before every line of an obsolete entry, or before none")
        }
        markedObsolete = obsolete
        if !hasID { self.line = line }
        hasKeyword = true
        try take(POWords(words), of: file, previous: false)
    }

    private mutating func take(
        _ words: POWords, of file: Span<UInt8>, previous: Bool
    ) throws(POMistake) {
        var words = words
        while let word = try words.next(in: file) {
            switch word {
            case .keyword(let range):
                try open(
                    try POField(keyword: range, of: file, previous: previous), range.lowerBound)
            case .string(let text, let position):
                guard let last = texts.last, last.field.isPrevious == previous else {
                    throw .syntax(
                        "a text without a keyword before it",
                        fix: "begin the entry with msgctxt or msgid", at: position)
                }
                texts[texts.count - 1].text.append(text, of: file)
            }
        }
    }

    private mutating func open(_ field: POField, _ position: Int) throws(POMistake) {
        guard self[field] == nil else {
            throw .syntax(
                "\(field.keyword) is given twice in one entry",
                fix: "delete one, or end the entry before it with msgstr", at: position)
        }
        if case .translation(let index) = field {
            guard hasID, index == 0 || self[.translation(index - 1)] != nil else {
                throw .syntax(
                    "\(field.keyword) comes too early",
                    fix: "write msgctxt, msgid, msgstr in this order", at: position)
            }
            isComplete = true
        }
        if field == .id { hasID = true }
        texts.append((field, POText(position..<position)))
    }
}

extension PODraft {
    /// The entry with all that belongs to it, as far as it is UTF-8.
    func entry(in file: [UInt8]) -> POEntry {
        func text(_ field: POField) -> String? { self[field]?.string(in: file) }
        var entry = POEntry(
            context: text(.context), id: text(.id) ?? "",
            translations: (0...).lazy.map { text(.translation($0)) }
                .prefix { $0 != nil }.compactMap(\.self))
        entry.comments = comments(.own).map { Self.comment(file[$0]) }
        entry.extracted = comments(.extracted).map { Self.comment(file[$0]) }
        entry.references = references(in: file)
        entry.flags = flags(in: file)
        entry.previousContext = text(.previousContext)
        entry.previousID = text(.previousID)
        entry.previousPlural = text(.previousPlural)
        entry.plural = text(.plural)
        entry.isObsolete = isObsolete
        return entry
    }

    /// The flags of all lines, each once.
    func flags(in file: [UInt8]) -> [String] {
        var flags: [String] = []
        for line in comments(.flags) {
            var words = file[line].split { $0 == 0x2C || $0 == 0x20 || $0 == 0x09 }
                .map { String(decoding: $0, as: UTF8.self) }[...]
            while let word = words.popFirst() {
                let flag = word == "range:" ? "range: \(words.popFirst() ?? "")" : word
                if !flags.contains(flag) { flags.append(flag) }
            }
        }
        return flags
    }

    private func references(in file: [UInt8]) -> [String] {
        var references: [String] = []
        for line in comments(.references) {
            for word in file[line].split(whereSeparator: { $0 == 0x20 || $0 == 0x09 }) {
                let reference = String(decoding: word, as: UTF8.self)
                if !references.contains(reference) { references.append(reference) }
            }
        }
        return references
    }

    private static func comment(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.first == 0x20 ? bytes.dropFirst() : bytes, as: UTF8.self)
    }
}

/// The parts of an entry that hold text.
enum POField: Hashable {
    case context, id, plural
    case previousContext, previousID, previousPlural
    case translation(Int)

    /// - Parameters:
    ///   - range: where the keyword stands.
    ///   - file: the file's bytes.
    ///   - previous: whether the line gives a previous text (`#|`).
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

/// The comment lines of an entry, by the character after the `#`.
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
