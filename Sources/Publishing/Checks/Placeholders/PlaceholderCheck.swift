import Guidance

/// The placeholders of a translation are those of its source.
enum PlaceholderCheck {
    static func problems(
        source: Set<String>, translation: Set<String>, optional: Set<String>
    ) -> [TextProblem] {
        let lost = source.subtracting(translation).sorted()
        let added = translation.subtracting(source).subtracting(optional).sorted()
        guard !lost.isEmpty || !added.isEmpty else { return [] }
        var parts: [String] = []
        if !lost.isEmpty { parts.append("\(list(lost)) is missing") }
        if !added.isEmpty { parts.append("\(list(added)) is not in the Japanese") }
        return [
            TextProblem(
                "placeholder-mismatch", .error, parts.joined(separator: "; "),
                fix: lost.isEmpty ? "delete \(list(added))" : "copy \(list(lost)) into the text")
        ]
    }

    /// - Returns: a problem when a value is shown more often than in the Japanese. Sentences may name
    ///   a label again.
    static func problems(source: MessageShape, translation: MessageShape) -> [TextProblem] {
        let more = translation.uses.filter { name, count in
            PlaceholderKind(name) != .label && count > source.uses[name] ?? count
        }
        guard !more.isEmpty else { return [] }
        let names = list(more.keys.sorted())
        return [
            TextProblem(
                "placeholder-mismatch", .error, "\(names) stands more often than in the Japanese",
                fix: "keep as many of \(names) as the Japanese has")
        ]
    }

    private static func list(_ names: [String]) -> String {
        names.map { "{\($0)}" }.joined(separator: ", ")
    }
}

/// What the name of a placeholder says about its value: `label_…` is a name, `url_…` an address.
enum PlaceholderKind {
    case label, address, day, phone, count

    init(_ name: String) {
        self =
            switch name.prefix(while: { $0 != "_" }) {
            case "label": .label
            case "url": .address
            case "date", "month": .day
            case "phone": .phone
            default: .count
            }
    }
}
