/// An entry while its lines come in.
struct PODraft {
    private(set) var raw: [UInt8] = []
    /// The line of its `msgid`, or of the first line when there is none.
    private(set) var line = 0
    /// A mistake was found: the entry is not used.
    var isBroken = false
    private(set) var hasKeyword = false

    private var comments = POEntry(id: "")
    private var values = POValues()
    private var current: POField?
    private var isObsolete: Bool?

    var isComplete: Bool { values[.translation(0)] != nil }

    var hasID: Bool { values[.id] != nil }

    /// The entry, or nil when escapes in it spell something that is not UTF-8.
    var entry: POEntry? {
        guard let texts = values.texts else { return nil }
        var entry = comments
        entry.previousContext = texts[.previousContext]
        entry.previousID = texts[.previousID]
        entry.previousPlural = texts[.previousPlural]
        entry.context = texts[.context]
        entry.id = texts[.id] ?? ""
        entry.plural = texts[.plural]
        entry.translations = (0...).lazy.map { texts[.translation($0)] }
            .prefix { $0 != nil }.compactMap(\.self)
        entry.isObsolete = isObsolete ?? false
        return entry
    }

    mutating func begin(line: Int, raw bytes: ArraySlice<UInt8>) throws(POMistake) {
        if self.line == 0 { self.line = line }
        guard raw.count + bytes.count <= POReader.entryLimit else { throw .tooLarge }
        if raw.isEmpty { raw.reserveCapacity(Self.usualSize) }
        raw += bytes
    }

    /// The bytes that most entries fit in.
    private static let usualSize = 512

    /// Takes one line that is not empty and starts with no space.
    mutating func take(_ content: ArraySlice<UInt8>, line: Int) throws(POMistake) {
        guard content.first == 0x23 else {
            return try takeWords(content, isObsolete: false, line: line)
        }
        let rest = content.dropFirst()
        switch rest.first {
        case 0x7E:  // ~
            let words = rest.dropFirst().drop { $0 == 0x20 || $0 == 0x09 }
            switch words.first {
            case 0x7C: try takePrevious(words.dropFirst())
            case 0x23: try take(words, line: line)
            case nil: break
            default: try takeWords(words, isObsolete: true, line: line)
            }
        case 0x7C: try takePrevious(rest.dropFirst())  // |
        case 0x2E: comments.extracted.append(Self.comment(rest.dropFirst()))  // .
        case 0x3A: takeReferences(rest.dropFirst())  // :
        case 0x2C, 0x21: takeFlags(rest.dropFirst())  // , and !
        default: comments.comments.append(Self.comment(rest))
        }
    }

    private static func comment(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.first == 0x20 ? bytes.dropFirst() : bytes, as: UTF8.self)
    }

    private mutating func takeReferences(_ bytes: ArraySlice<UInt8>) {
        for word in bytes.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 }) {
            let reference = String(decoding: word, as: UTF8.self)
            if !comments.references.contains(reference) { comments.references.append(reference) }
        }
    }

    private mutating func takeFlags(_ bytes: ArraySlice<UInt8>) {
        var words = bytes.split(whereSeparator: { $0 == 0x2C || $0 == 0x20 || $0 == 0x09 })
            .map { String(decoding: $0, as: UTF8.self) }[...]
        while let word = words.popFirst() {
            let flag = word == "range:" ? "range: \(words.popFirst() ?? "")" : word
            if !comments.flags.contains(flag) { comments.flags.append(flag) }
        }
    }

    private mutating func takePrevious(_ bytes: ArraySlice<UInt8>) throws(POMistake) {
        try take(POWords(bytes), previous: true)
    }

    private mutating func takeWords(
        _ bytes: ArraySlice<UInt8>, isObsolete obsolete: Bool, line: Int
    ) throws(POMistake) {
        if let isObsolete, isObsolete != obsolete {
            throw .syntax(
                "only a part of this entry is marked #~",
                fix: "put #~ before every line of an obsolete entry, or before none")
        }
        isObsolete = obsolete
        if values[.id] == nil { self.line = line }
        hasKeyword = true
        try take(POWords(bytes), previous: false)
    }

    private mutating func take(_ words: POWords, previous: Bool) throws(POMistake) {
        var words = words
        while let word = try words.next() {
            switch word {
            case .keyword(let name, let position):
                try open(try POField(keyword: name, previous: previous, at: position), position)
            case .string(let bytes, let position):
                guard let current, current.isPrevious == previous else {
                    throw .syntax(
                        "a text without a keyword before it",
                        fix: "begin the entry with msgctxt or msgid", at: position)
                }
                values.append(bytes, to: current)
            }
        }
    }

    private mutating func open(_ field: POField, _ position: Int) throws(POMistake) {
        guard values[field] == nil else {
            throw .syntax(
                "\(field.keyword) is given twice in one entry",
                fix: "delete one, or end the entry before it with msgstr", at: position)
        }
        if case .translation(let index) = field {
            guard values[.id] != nil, index == 0 || values[.translation(index - 1)] != nil else {
                throw .syntax(
                    "\(field.keyword) comes too early",
                    fix: "write msgctxt, msgid, msgstr in this order", at: position)
            }
        }
        values.open(field)
        current = field
    }
}
