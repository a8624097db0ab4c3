import Guidance

/// Numbers that are read from left to right in every language. Between letters of a right-to-left
/// script `03-1234` would be drawn as `1234-03`.
struct LeftToRight {
    private static let open: Unicode.Scalar = "\u{2066}"
    private static let close: Unicode.Scalar = "\u{2069}"

    private let isNeeded: Bool

    init(_ languages: Languages, _ language: Language) {
        isNeeded = languages.direction(of: language) == "rtl"
    }

    /// The text as a part of a sentence.
    func part(_ text: String) -> String {
        isNeeded ? "\(Self.open)\(text)\(Self.close)" : text
    }

    /// A text in pieces, each number of more than one part kept together across them.
    func pieces(_ pieces: [String]) -> [String] {
        guard isNeeded else { return pieces }
        let scalars = pieces.enumerated().flatMap { piece, text in
            text.unicodeScalars.map { (piece: piece, scalar: $0) }
        }
        let all = scalars.map(\.scalar)
        var result = Array(repeating: String.UnicodeScalarView(), count: pieces.count)
        var index = 0
        while index < scalars.count {
            let end = Self.endOfNumber(all, from: index)
            if end > index { result[scalars[index].piece].append(Self.open) }
            for (piece, scalar) in scalars[index..<max(end, index + 1)] {
                result[piece].append(scalar)
            }
            if end > index { result[scalars[end - 1].piece].append(Self.close) }
            index = max(end, index + 1)
        }
        return result.map { String($0) }
    }

    /// Behind the number that begins here: digits with single signs between them.
    private static func endOfNumber(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
        var end = start
        if "+#".unicodeScalars.contains(scalars[start]) { end += 1 }
        let first = end
        while end < scalars.count {
            if isDigit(scalars[end]) {
                end += 1
            } else if end > first, end + 1 < scalars.count, isDigit(scalars[end + 1]),
                "- ()/.".unicodeScalars.contains(scalars[end])
            {
                end += 2
            } else {
                break
            }
        }
        return end > first ? end : start
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
