import Guidance

/// Tags and entities: texts are plain, so either would be shown as typed, or worse.
///
/// A browser reads code points: `<` behind U+0600 or before a mark is a `<` to it.
enum MarkupCheck {
    static func problems(in text: String) -> [TextProblem] {
        guard let found = found(in: text) else { return [] }
        return [
            TextProblem(
                "markup", .error, "the text contains HTML: \(found)",
                fix: "write plain text; for the sign itself type < or & with a space after it")
        ]
    }

    private static func found(in text: String) -> String? {
        let mayHaveSome = text.utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }
        guard mayHaveSome else { return nil }
        let scalars = Array(text.unicodeScalars)
        for place in scalars.indices {
            switch scalars[place] {
            case "<": if let tag = tag(scalars[(place + 1)...]) { return tag }
            case "&": if let entity = entity(scalars[(place + 1)...]) { return entity }
            default: break
            }
        }
        return nil
    }

    private static func tag(_ rest: ArraySlice<Unicode.Scalar>) -> String? {
        guard let next = rest.first, isASCIILetter(next) || "/!?{".unicodeScalars.contains(next)
        else { return nil }
        return shown("<", rest.prefix(12).prefix { !$0.properties.isWhitespace && $0 != "<" })
    }

    /// `&lt;`, and `&#60` with or without its end.
    private static func entity(_ rest: ArraySlice<Unicode.Scalar>) -> String? {
        let name = rest.prefix { isASCIILetter($0) || PlainText.isDigit($0) || $0 == "#" }
        let isEnded = rest.dropFirst(name.count).first == ";" && name.count >= 2
        guard isEnded || (name.first == "#" && name.count >= 2) else { return nil }
        return shown("&", name.prefix(32)) + (isEnded ? ";" : "")
    }

    private static func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }

    private static func shown(_ sign: String, _ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = sign
        text.unicodeScalars.append(contentsOf: scalars)
        return text
    }
}
