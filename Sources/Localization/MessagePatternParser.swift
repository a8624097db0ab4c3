/// Reads MessageFormat by the rules of ICU: an apostrophe quotes only before a brace (or `#` in a
/// plural), two apostrophes are one.
struct MessagePatternParser {
    /// Everything that has a meaning is ASCII, so that the bytes of UTF-8 can be gone through.
    private let bytes: [UInt8]
    private var place = 0
    /// See `MessagePattern.unsupported`.
    private(set) var unsupported: MessagePatternError?
    private static let depthLimit = 8

    init(_ pattern: String) { bytes = Array(pattern.utf8) }

    /// - Throws: the first mistake.
    mutating func message() throws(MessagePatternError) -> [MessagePattern.Part] {
        do throws(MessagePatternError) {
            return try parts(depth: 0, counting: nil)
        } catch {
            throw unsupported ?? error
        }
    }

    /// Reads up to the brace that closes this text, and leaves it there. `#` stands for `counted`, in
    /// a plural.
    private mutating func parts(
        depth: Int, counting counted: String?
    ) throws(MessagePatternError) -> [MessagePattern.Part] {
        guard depth <= Self.depthLimit else {
            throw mistake("choices inside choices, too deep", fix: "write fewer levels")
        }
        var parts: [MessagePattern.Part] = []
        var text = ""
        while true {
            text += words(inPlural: counted != nil)
            let mark = peek
            if mark == UInt8(ascii: "}"), depth == 0 {
                refuse(
                    "a closing brace without an opening one",
                    fix: "delete it, or write '}' for the sign")
                place += 1
                text += "}"
                continue
            }
            if mark == UInt8(ascii: "'") {
                place += 1
                text += try quoted(inPlural: counted != nil)
                continue
            }
            if !text.isEmpty { parts.append(.text(text)) }
            text = ""
            guard let mark, mark != UInt8(ascii: "}") else { return parts }
            place += 1
            parts.append(
                mark == UInt8(ascii: "{") ? try argument(depth: depth) : .number(counted ?? ""))
        }
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

    private mutating func quoted(inPlural: Bool) throws(MessagePatternError) -> String {
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

    private mutating func argument(depth: Int) throws(MessagePatternError) -> MessagePattern.Part {
        let name = word()
        guard !name.isEmpty, name.utf8.allSatisfy(Self.isNameByte) else {
            throw mistake(
                "no placeholder name after the opening brace",
                fix: "copy the placeholder from the Japanese, braces included")
        }
        if take("}") { return .placeholder(name) }
        guard take(",") else { throw unclosed(name) }
        let type = word()
        guard let kind = MessagePattern.Choice.Kind(rawValue: type) else {
            // Numbers, dates and lists come formatted; ICU's own forms would not take them.
            throw mistake(
                "“\(type)” is no kind of placeholder",
                fix: "write {\(name)} alone, as in the Japanese; its value comes formatted")
        }
        guard take(",") else { throw unclosed(name) }
        return .choice(try choice(name, kind, depth: depth))
    }

    private mutating func choice(
        _ name: String, _ kind: MessagePattern.Choice.Kind, depth: Int
    ) throws(MessagePatternError) -> MessagePattern.Choice {
        var branches: [MessagePattern.Branch] = []
        while !take("}") {
            let selector = word()
            if selector.hasPrefix("offset:") {
                refuse(
                    "“offset:” would show another number than the one that is counted",
                    fix: "delete it; # stands for the number itself")
                continue
            }
            guard !selector.isEmpty, take("{") else { throw unclosed(name) }
            guard !branches.contains(where: { $0.selector == selector }) else {
                throw mistake("“\(selector)” is given twice", fix: "keep one of the two")
            }
            let parts = try parts(depth: depth + 1, counting: kind == .select ? nil : name)
            branches.append(.init(selector: selector, parts: parts))
            guard take("}") else { throw unclosed(name) }
        }
        guard branches.contains(where: { $0.selector == "other" }) else {
            throw mistake(
                "the choice by {\(name)} has no branch “other”", fix: "add other {…} at its end")
        }
        return .init(argument: name, kind: kind, branches: branches)
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

    private func unclosed(_ name: String) -> MessagePatternError {
        mistake(
            "the placeholder {\(name)} is not closed or holds something unexpected",
            fix: "copy the placeholder from the Japanese, braces included")
    }

    private mutating func refuse(_ message: String, fix: String) {
        unsupported = unsupported ?? mistake(message, fix: fix)
    }

    private func mistake(_ message: String, fix: String) -> MessagePatternError {
        .init(
            message: message, fix: fix,
            // Columns count characters: bytes that continue one are left out.
            column: bytes[..<place].count { $0 & 0xC0 != 0x80 } + 1)
    }
}
