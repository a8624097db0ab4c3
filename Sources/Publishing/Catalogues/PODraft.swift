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
