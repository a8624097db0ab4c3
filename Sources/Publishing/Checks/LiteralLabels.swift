import Guidance

/// Labels of devices that are typed into a sentence in quotes instead of being named.
enum LiteralLabels {
    /// - Parameters:
    ///   - source: a Japanese text.
    ///   - labels: the texts on devices and papers, with the placeholder of each.
    /// - Returns: one problem for each label in quotes.
    static func problems(in source: String, labels: [String: String]) -> [TextProblem] {
        quoted(in: source).compactMap { word in
            labels[word].map { placeholder in
                TextProblem(
                    "literal-label", .error, "the label 「\(word)」 is typed into the text",
                    fix: "name it: {\(placeholder)}")
            }
        }
    }

    /// What stands between 「 and 」.
    private static func quoted(in text: String) -> [String] {
        // Most texts quote nothing, which is found out much faster than where they would.
        guard text.unicodeScalars.contains("「") else { return [] }
        return text.split(separator: "「", omittingEmptySubsequences: false).dropFirst().compactMap {
            part in
            part.firstIndex(of: "」").map { String(part[..<$0]) }
        }
    }
}
