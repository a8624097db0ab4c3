/// Reads MessageFormat by the rules of ICU: an apostrophe quotes only before a brace (or `#` in a
/// plural), two apostrophes are one.
struct MessageShapeParser {
    private(set) var arguments: Set<String> = []
    private(set) var choices: [MessageShape.Choice] = []
    private(set) var texts: [String] = []

    private let scalars: [Unicode.Scalar]
    private var place = 0
    private static let depthLimit = 8

    init(_ pattern: String) { scalars = Array(pattern.unicodeScalars) }

    mutating func parse() throws(MessageShape.Mistake) {
        try text(depth: 0, inPlural: false)
        guard place == scalars.count else {
            throw mistake(
                "a closing brace without an opening one",
                fix: "delete it, or write '}' for the sign")
        }
    }

    /// Reads up to the brace that closes this text, and leaves it there.
    private mutating func text(depth: Int, inPlural: Bool) throws(MessageShape.Mistake) {
        guard depth <= Self.depthLimit else {
            throw mistake("choices inside choices, too deep", fix: "write fewer levels")
        }
        let slot = texts.count
        texts.append("")
        while let scalar = peek, scalar != "}" {
            place += 1
            switch scalar {
            case "'": texts[slot] += try quoted(inPlural: inPlural)
            case "{":
                texts[slot].unicodeScalars.append(MessageShape.gap)
                try argument(depth: depth)
            case "#" where inPlural: texts[slot].unicodeScalars.append(MessageShape.gap)
            default: texts[slot].unicodeScalars.append(scalar)
            }
        }
    }

    private mutating func quoted(inPlural: Bool) throws(MessageShape.Mistake) -> String {
        guard let next = peek else { return "'" }
        if next == "'" {
            place += 1
            return "'"
        }
        guard next == "{" || next == "}" || (inPlural && next == "#") else { return "'" }
        let start = place
        var result = ""
        while let scalar = peek {
            place += 1
            if scalar != "'" {
                result.unicodeScalars.append(scalar)
            } else if peek == "'" {
                place += 1
                result += "'"
            } else {
                return result
            }
        }
        place = start
        throw mistake(
            "an apostrophe before a brace begins quoted text that never ends",
            fix: "delete the apostrophe, use ’ instead, or close the quotation with another one")
    }

    private mutating func argument(depth: Int) throws(MessageShape.Mistake) {
        let name = word()
        guard !name.isEmpty,
            name.allSatisfy({ $0 == "_" || ($0.isASCII && ($0.isLetter || $0.isNumber)) })
        else {
            throw mistake(
                "no placeholder name after the opening brace",
                fix: "copy the placeholder from the Japanese, braces included")
        }
        arguments.insert(name)
        if take("}") { return }
        guard take(",") else { throw unclosed(name) }
        let type = word()
        if let kind = MessageShape.Choice.Kind(rawValue: type) {
            guard take(",") else { throw unclosed(name) }
            return try choice(name, kind, depth: depth)
        }
        guard ["number", "date", "time", "list"].contains(type) else {
            throw mistake(
                "“\(type)” is no kind of placeholder",
                fix: "copy the placeholder from the Japanese, braces included")
        }
        if take("}") { return }
        guard take(",") else { throw unclosed(name) }
        while let scalar = peek, scalar != "}", scalar != "{" { place += 1 }
        guard take("}") else { throw unclosed(name) }
    }

    private mutating func choice(
        _ name: String, _ kind: MessageShape.Choice.Kind, depth: Int
    ) throws(MessageShape.Mistake) {
        var selectors: [String] = []
        let slot = choices.count
        choices.append(.init(argument: name, kind: kind, selectors: []))
        while !take("}") {
            let selector = word()
            if selector.hasPrefix("offset:"), kind == .plural, selectors.isEmpty { continue }
            guard !selector.isEmpty, take("{") else { throw unclosed(name) }
            guard !selectors.contains(selector) else {
                throw mistake("“\(selector)” is given twice", fix: "keep one of the two")
            }
            selectors.append(selector)
            try text(depth: depth + 1, inPlural: kind != .select)
            guard take("}") else { throw unclosed(name) }
        }
        guard selectors.contains("other") else {
            throw mistake(
                "the choice by {\(name)} has no branch “other”", fix: "add other {…} at its end")
        }
        choices[slot] = .init(argument: name, kind: kind, selectors: selectors)
    }

    private var peek: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        skipSpace()
        guard peek == scalar else { return false }
        place += 1
        return true
    }

    private mutating func word() -> String {
        skipSpace()
        var result = ""
        while let scalar = peek, !scalar.properties.isWhitespace,
            !"{},".unicodeScalars.contains(scalar)
        {
            result.unicodeScalars.append(scalar)
            place += 1
        }
        return result
    }

    private mutating func skipSpace() {
        while let scalar = peek, scalar.properties.isWhitespace { place += 1 }
    }

    private func unclosed(_ name: String) -> MessageShape.Mistake {
        mistake(
            "the placeholder {\(name)} is not closed or holds something unexpected",
            fix: "copy the placeholder from the Japanese, braces included")
    }

    private func mistake(_ message: String, fix: String) -> MessageShape.Mistake {
        .init(message: message, fix: fix, column: place + 1)
    }
}
