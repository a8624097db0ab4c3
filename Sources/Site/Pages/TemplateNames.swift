/// Which other templates a template names, as partials (`{{>name}}`) and parents (`{{<name}}`).
enum TemplateNames {
    /// The template `name`, those that it names, and those that they name.
    static func needed(by name: String, in sources: [String: String]) -> Set<String> {
        var needed: Set<String> = []
        var open = [name]
        while let next = open.popLast() {
            guard let source = sources[next], needed.insert(next).inserted else { continue }
            open += named(in: source) ?? Array(sources.keys)
        }
        return needed
    }

    /// Nil when the source alone does not tell: a name that is a value (`{{>*name}}`), or other
    /// delimiters than braces.
    static func named(in source: String) -> [String]? {
        var names: [String] = []
        for tag in tags(in: source[...].utf8) {
            guard let sign = tag.utf8.first else { continue }
            if sign == UInt8(ascii: "=") { return nil }
            guard sign == UInt8(ascii: ">") || sign == UInt8(ascii: "<") else { continue }
            let name = tag.dropFirst().trimming(\.isWhitespace)
            if name.hasPrefix("*") { return nil }
            names.append(String(name))
        }
        return names
    }

    /// What stands between each two opening braces and the closing brace, without space at its ends.
    private static func tags(in source: Substring.UTF8View) -> [Substring] {
        var tags: [Substring] = []
        var rest = source
        while let brace = rest.firstIndex(of: UInt8(ascii: "{")) {
            rest = rest[rest.index(after: brace)...]
            guard rest.first == UInt8(ascii: "{") else { continue }
            let end = rest.firstIndex(of: UInt8(ascii: "}")) ?? rest.endIndex
            tags.append(
                Substring(rest[rest.index(after: rest.startIndex)..<end]).trimming(\.isWhitespace))
            rest = rest[end...]
        }
        return tags
    }
}
