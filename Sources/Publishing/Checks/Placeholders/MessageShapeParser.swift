/// Reads MessageFormat by the rules of ICU: an apostrophe quotes only before a brace (or `#` in a
/// plural), two apostrophes are one.
struct MessageShapeParser {
    private(set) var arguments: Set<String> = []
    private(set) var choices: [MessageShape.Choice] = []
    private(set) var texts: [String] = []
    private(set) var gaps: [[String]] = []
    private(set) var branches: [MessageShape.Branch] = []
    private(set) var uses: MessageShape.Uses = [:]

    /// Everything that has a meaning is ASCII, so that the bytes of UTF-8 can be gone through.
    private let bytes: [UInt8]
    private var place = 0
    private static let depthLimit = 8

    init(_ pattern: String) { bytes = Array(pattern.utf8) }

    mutating func parse() throws(MessageShape.Mistake) {
        uses = try text(depth: 0, counting: nil)
        guard place == bytes.count else {
            throw mistake(
                "a closing brace without an opening one",
                fix: "delete it, or write '}' for the sign")
        }
    }

    /// Reads up to the brace that closes this text, and leaves it there; gives how often each
    /// placeholder is shown at most. `#` stands for `counted`, in a plural.
    private mutating func text(
        depth: Int, counting counted: String?
    ) throws(MessageShape.Mistake) -> MessageShape.Uses {
        guard depth <= Self.depthLimit else {
            throw mistake("choices inside choices, too deep", fix: "write fewer levels")
        }
        let slot = texts.count
        texts.append("")
        gaps.append([])
        var uses: MessageShape.Uses = [:]
        while true {
            texts[slot] += words(inPlural: counted != nil)
            guard let mark = peek, mark != UInt8(ascii: "}") else { return uses }
            place += 1
            switch mark {
            case UInt8(ascii: "'"): texts[slot] += try quoted(inPlural: counted != nil)
            case UInt8(ascii: "{"):
                uses.merge(try argument(depth: depth, in: slot), uniquingKeysWith: +)
            default:
                add(gap: counted ?? "", in: slot)
                uses[counted ?? "", default: 0] += 1
            }
        }
    }

    private mutating func add(gap name: String, in slot: Int) {
        texts[slot].unicodeScalars.append(MessageShape.gap)
        gaps[slot].append(name)
    }

    /// What stands before the next brace, apostrophe or, in a plural, `#`.
    private mutating func words(inPlural: Bool) -> String {
        let rest = bytes[place...]
        let end = rest.firstIndex { byte in
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "'"): true
            case UInt8(ascii: "#"): inPlural
            default: false
            }
        }
        defer { place = end ?? bytes.count }
        return String(decoding: rest[..<(end ?? bytes.count)], as: UTF8.self)
    }

    private mutating func quoted(inPlural: Bool) throws(MessageShape.Mistake) -> String {
        guard let next = peek else { return "'" }
        if next == UInt8(ascii: "'") {
            place += 1
            return "'"
        }
        guard
            next == UInt8(ascii: "{") || next == UInt8(ascii: "}")
                || (inPlural && next == UInt8(ascii: "#"))
        else { return "'" }
        let start = place
        var result: [UInt8] = []
        while let byte = peek {
            place += 1
            if byte != UInt8(ascii: "'") {
                result.append(byte)
            } else if peek == UInt8(ascii: "'") {
                place += 1
                result.append(byte)
            } else {
                return String(decoding: result, as: UTF8.self)
            }
        }
        place = start
        throw mistake(
            "an apostrophe before a brace begins quoted text that never ends",
            fix: "delete the apostrophe, use ’ instead, or close the quotation with another one")
    }

    private mutating func argument(
        depth: Int, in slot: Int
    ) throws(MessageShape.Mistake) -> MessageShape.Uses {
        let name = word()
        guard !name.isEmpty,
            name.utf8.allSatisfy(Self.isNameByte)
        else {
            throw mistake(
                "no placeholder name after the opening brace",
                fix: "copy the placeholder from the Japanese, braces included")
        }
        arguments.insert(name)
        add(gap: name, in: slot)
        if take("}") { return [name: 1] }
        guard take(",") else { throw unclosed(name) }
        let type = word()
        if let kind = MessageShape.Choice.Kind(rawValue: type) {
            guard take(",") else { throw unclosed(name) }
            return try choice(name, kind, depth: depth)
        }
        // Numbers, dates and lists come formatted; ICU's own forms would not take them.
        throw mistake(
            "“\(type)” is no kind of placeholder",
            fix: "write {\(name)} alone, as in the Japanese; its value comes formatted")
    }

    private mutating func choice(
        _ name: String, _ kind: MessageShape.Choice.Kind, depth: Int
    ) throws(MessageShape.Mistake) -> MessageShape.Uses {
        var selectors: [String] = []
        var uses: MessageShape.Uses = [name: 1]
        let slot = choices.count
        choices.append(.init(argument: name, kind: kind, selectors: []))
        while !take("}") {
            let selector = word()
            guard !selector.hasPrefix("offset:") else {
                throw mistake(
                    "“offset:” would show another number than the one that is counted",
                    fix: "delete it; # stands for the number itself")
            }
            guard !selector.isEmpty, take("{") else { throw unclosed(name) }
            guard !selectors.contains(selector) else {
                throw mistake("“\(selector)” is given twice", fix: "keep one of the two")
            }
            selectors.append(selector)
            branches.append(
                .init(argument: name, kind: kind, selector: selector, text: texts.count))
            let own = try text(depth: depth + 1, counting: kind == .select ? nil : name)
            uses.merge(own, uniquingKeysWith: max)
            guard take("}") else { throw unclosed(name) }
        }
        guard selectors.contains("other") else {
            throw mistake(
                "the choice by {\(name)} has no branch “other”", fix: "add other {…} at its end")
        }
        choices[slot] = .init(argument: name, kind: kind, selectors: selectors)
        return uses
    }

    private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func take(_ mark: Unicode.Scalar) -> Bool {
        skipSpace()
        guard peek == UInt8(ascii: mark) else { return false }
        place += 1
        return true
    }

    private mutating func word() -> String {
        skipSpace()
        let start = place
        while let byte = peek, byte != UInt8(ascii: "{"), byte != UInt8(ascii: "}"),
            byte != UInt8(ascii: ","), spaceLength == 0
        {
            place += 1
        }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private mutating func skipSpace() {
        while spaceLength > 0 { place += spaceLength }
    }

    /// The bytes of the space that stands here; 0 where there is none.
    private var spaceLength: Int {
        guard let byte = peek else { return 0 }
        if byte < 0x80 { return byte == 0x20 || (0x09...0x0D).contains(byte) ? 1 : 0 }
        // Not the middle of a character.
        guard byte >= 0xC2 else { return 0 }
        let character = String(decoding: bytes[place...].prefix(4), as: UTF8.self)
        guard let scalar = character.unicodeScalars.first, scalar.properties.isWhitespace
        else { return 0 }
        return UTF8.width(scalar)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    private func unclosed(_ name: String) -> MessageShape.Mistake {
        mistake(
            "the placeholder {\(name)} is not closed or holds something unexpected",
            fix: "copy the placeholder from the Japanese, braces included")
    }

    private func mistake(_ message: String, fix: String) -> MessageShape.Mistake {
        .init(
            message: message, fix: fix,
            // Columns count characters: bytes that continue one are left out.
            column: bytes[..<place].count { $0 & 0xC0 != 0x80 } + 1)
    }
}
