import Guidance

/// Texts that have most of their lines in common, as JSON that tells each line and each text once.
struct SharedTexts {
    private var lines: [JSON] = []
    private var texts: [JSON] = []
    private var lineNumbers: [Substring: Int] = [:]
    private var textNumbers: [[Int]: Int] = [:]

    /// The number of a text among `members`' texts.
    mutating func number(of text: String) -> Int {
        let numbers = text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { number(ofLine: $0) }
        if let known = textNumbers[numbers] { return known }
        textNumbers[numbers] = texts.count
        texts.append(.array(numbers.map(JSON.number)))
        return texts.count - 1
    }

    /// `lines`, and `texts` as the numbers of their lines.
    var members: [(String, JSON)] { [("lines", .array(lines)), ("texts", .array(texts))] }

    private mutating func number(ofLine line: Substring) -> Int {
        if let known = lineNumbers[line] { return known }
        lineNumbers[line] = lines.count
        lines.append(.string(String(line)))
        return lines.count - 1
    }
}
