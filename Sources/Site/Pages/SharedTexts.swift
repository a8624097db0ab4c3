import Guidance

/// Texts that have most of their lines in common, as JSON that has each line and each text once.
///
/// Days may be marked in a text (`DayMark`): it is taken apart once, and each of its lines filled in once
/// a day.
struct SharedTexts {
    private var lines: [JSON] = []
    private var texts: [JSON] = []
    private var lineNumbers: [[UInt8]: Int] = [:]
    private var textNumbers: [[Int]: Int] = [:]
    private var markedLines: [String] = []
    private var markedNumbers: [[UInt8]: Int] = [:]
    private var filledNumbers: [Filled: Int] = [:]

    private struct Filled: Hashable {
        let markedLine: Int
        let today: Int
    }

    /// A text in which days are marked.
    struct Template {
        fileprivate let lines: [Line]

        fileprivate enum Line {
            case shared(Int)
            case marked(Int)
        }
    }

    mutating func template(of text: String) -> Template {
        Template(
            lines: Self.lines(of: text).map { line in
                DayMark.stands(in: line)
                    ? .marked(number(ofMarked: line)) : .shared(number(ofLine: line))
            })
    }

    /// The number, among `members`' texts, of the text that a template makes on a day.
    /// - Parameters:
    ///   - template: made here.
    ///   - today: the day that days are counted from.
    ///   - dayName: the name of a day, as it stands in the texts.
    /// - Returns: the number, from 0.
    mutating func number(
        of template: Template, today: CalendarDate, dayName: (CalendarDate) -> String
    ) -> Int {
        let numbers = template.lines.map { line in
            switch line {
            case .shared(let number): number
            case .marked(let marked): number(ofMarked: marked, today, dayName)
            }
        }
        return number(ofLines: numbers)
    }

    /// The number, among `members`' texts, of a text.
    mutating func number(of text: String) -> Int {
        number(ofLines: Self.lines(of: text).map { number(ofLine: $0) })
    }

    /// `lines`, and `texts` as the numbers of their lines.
    var members: [(String, JSON)] { [("lines", .array(lines)), ("texts", .array(texts))] }

    private static func lines(of text: String) -> [String] {
        text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { String(Substring($0)) }
    }

    private mutating func number(ofLines numbers: [Int]) -> Int {
        if let known = textNumbers[numbers] { return known }
        textNumbers[numbers] = texts.count
        texts.append(.array(numbers.map(JSON.number)))
        return texts.count - 1
    }

    private mutating func number(
        ofMarked line: Int, _ today: CalendarDate, _ dayName: (CalendarDate) -> String
    ) -> Int {
        let filled = Filled(markedLine: line, today: today.daysSinceEpoch)
        if let known = filledNumbers[filled] { return known }
        let text = DayMark.filled(markedLines[line]) { dayName(today.adding(days: $0)) }
        let number = number(ofLine: text)
        filledNumbers[filled] = number
        return number
    }

    private mutating func number(ofMarked line: String) -> Int {
        let bytes = Array(line.utf8)
        if let known = markedNumbers[bytes] { return known }
        markedNumbers[bytes] = markedLines.count
        markedLines.append(line)
        return markedLines.count - 1
    }

    private mutating func number(ofLine line: String) -> Int {
        let bytes = Array(line.utf8)
        if let known = lineNumbers[bytes] { return known }
        lineNumbers[bytes] = lines.count
        lines.append(.string(line))
        return lines.count - 1
    }
}
