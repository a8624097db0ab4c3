import Guidance

/// Values typed by hand where a placeholder belongs: a slip in one would send a reader astray.
enum LiteralChecks {
    static func problems(in texts: [String], language: Language) -> [TextProblem] {
        var problems: [TextProblem] = []
        for text in texts {
            // The figures of most texts are in their placeholders.
            let hasFigures = PlainText.hasFigures(text) || text.unicodeScalars.contains("元")
            let text = PlainText(WideComma.asStop(in: text))
            if let url = LiteralURL.find(in: text) {
                problems.append(problem("literal-url", "an address", url, "{url_…}"))
            } else if let name = LiteralURL.suspect(in: text) {
                problems.append(likeAddress(name))
            }
            guard hasFigures else { continue }
            if let phone = LiteralPhone.find(in: text) {
                problems.append(problem("literal-phone", "a phone number", phone, "{phone_…}"))
            }
            if let date = LiteralDate.find(in: text, language: language) {
                problems.append(problem("literal-date", "a date", date, "{date_…}"))
            }
            if let amount = LiteralAmount.find(in: text) {
                problems.append(problem("literal-amount", "an amount", amount, "{amount_…}"))
            }
        }
        return problems
    }

    private static func likeAddress(_ name: String) -> TextProblem {
        TextProblem(
            "literal-url", .warning, "“\(name)” looks like an address",
            fix: "put a space behind the full stop, or leave the address out")
    }

    private static func problem(
        _ code: String, _ what: String, _ found: String, _ placeholder: String
    ) -> TextProblem {
        TextProblem(
            code, .error, "\(what) is typed into the text: \(found)",
            fix: "use the fact's placeholder, such as \(placeholder), as the Japanese source does")
    }
}

/// `example，com`: a wide comma is read as a full stop where the end of an address follows.
private enum WideComma {
    static func asStop(in text: String) -> String {
        guard text.unicodeScalars.contains("，") else { return text }
        var scalars = Array(text.unicodeScalars)
        for place in scalars.indices.dropFirst() where scalars[place] == "，" {
            let rest = scalars[(place + 1)...].prefix(12).prefix { PlainText.isLatin($0) }
            var word = ""
            word.unicodeScalars.append(contentsOf: rest)
            if PlainText.isLatin(scalars[place - 1]), AddressWords.unmistakable.contains(word) {
                scalars[place] = "."
            }
        }
        var result = ""
        result.unicodeScalars.append(contentsOf: scalars)
        return result
    }
}

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
