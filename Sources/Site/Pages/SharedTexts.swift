import Guidance

/// Texts that have most of their lines in common, as JSON that tells each line and each text once.
struct SharedTexts {
    private var lines: [JSON] = []
    private var texts: [JSON] = []
    private var lineNumbers: [Substring: Int] = [:]
    private var textNumbers: [[Int]: Int] = [:]

    /// The number of a text among `members`' texts.
    mutating func number(of text: String) -> Int {
        number(
            ofLines: text.split(separator: "\n", omittingEmptySubsequences: false)
                .map { number(ofLine: $0) })
    }

    private mutating func number(ofLines numbers: [Int]) -> Int {
        if let known = textNumbers[numbers] { return known }
        textNumbers[numbers] = texts.count
        texts.append(.array(numbers.map(JSON.number)))
        return texts.count - 1
    }

    /// A text in which days are marked (`DayMark`), taken apart once for all days.
    struct Template {
        fileprivate let lines: [Line]

        fileprivate enum Line {
            case shared(Int)
            case marked(String)
        }
    }

    mutating func template(of text: String) -> Template {
        Template(
            lines: text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                DayMark.stands(in: line) ? .marked(String(line)) : .shared(number(ofLine: line))
            })
    }

    /// The number of the text that a template makes with names for its days.
    mutating func number(of template: Template, dayName: (Int) -> String) -> Int {
        number(
            ofLines: template.lines.map { line in
                switch line {
                case .shared(let number): number
                case .marked(let text): number(ofLine: DayMark.filled(text, dayName)[...])
                }
            })
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
