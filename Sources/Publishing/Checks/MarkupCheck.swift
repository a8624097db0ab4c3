/// Tags and entities: texts are plain, so either would be shown as typed, or worse.
enum MarkupCheck {
    static func problems(in text: String) -> [TextProblem] {
        guard let found = tag(in: text) ?? entity(in: text) else { return [] }
        return [
            TextProblem(
                "markup", .error, "the text contains HTML: \(found)",
                fix: "write plain text; for the sign itself type < or & with a space after it")
        ]
    }

    private static func tag(in text: String) -> String? {
        guard text.utf8.contains(UInt8(ascii: "<")) else { return nil }
        for start in text.indices where text[start] == "<" {
            let rest = text[start...].dropFirst()
            guard let next = rest.first, next.isASCII, next.isLetter || "/!?".contains(next) else {
                continue
            }
            return "<" + rest.prefix(12).prefix { !$0.isWhitespace && $0 != "<" }
        }
        return nil
    }

    private static func entity(in text: String) -> String? {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return nil }
        for start in text.indices where text[start] == "&" {
            let name = text[start...].dropFirst().prefix {
                $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "#")
            }
            let end = text[name.endIndex...].first
            if end == ";", name.count >= 2 { return "&\(name);" }
        }
        return nil
    }
}
