import Guidance

/// The meaning of a Japanese label in the reader's language, as `facts.yaml` keeps it. It stands in
/// brackets behind a label that its text does not explain.
package enum LabelGloss {
    /// The labels of a plain pattern that nothing explains: no bracket follows where they stand, and
    /// none is open around them.
    ///
    /// - Parameters:
    ///   - parts: of the pattern.
    ///   - isLabel: whether a placeholder is a label with a meaning.
    /// - Returns: places among the parts, one for each label: where it stands first.
    package static func unexplained(
        in parts: [MessagePattern.Part], _ isLabel: (String) -> Bool
    ) -> [Int] {
        var first: [String: Int] = [:]
        var explained: Set<String> = []
        var depth = 0
        for (place, part) in parts.enumerated() {
            switch part {
            case .text(let words):
                for scalar in words.unicodeScalars {
                    if opening.contains(scalar) { depth += 1 }
                    if closing.contains(scalar) { depth -= 1 }
                }
            case .placeholder(let name) where isLabel(name):
                if depth > 0 || isBracket(after: place, in: parts) { explained.insert(name) }
                if first[name] == nil { first[name] = place }
            case .placeholder, .number, .choice: break
            }
        }
        return first.filter { !explained.contains($0.key) }.values.sorted()
    }

    /// What follows the label: ` (application ID)`, and `（申请书ID）` in Chinese.
    package static func bracketed(_ meaning: String, in language: Language) -> String {
        if language.isChinese { return "（\(meaning)）" }
        return language == .korean ? "(\(meaning))" : " (\(meaning))"
    }

    /// The text in the bracket behind a placeholder; nil without a bracket. It ends where the bracket,
    /// or the part of the pattern, ends.
    package static func given(after place: Int, in parts: [MessagePattern.Part]) -> String? {
        guard isBracket(after: place, in: parts), case .text(let words) = parts[place + 1] else {
            return nil
        }
        let inside = words.unicodeScalars.drop { $0 == " " }.dropFirst()
        return String(inside.prefix { !closing.contains($0) })
    }

    private static func isBracket(after place: Int, in parts: [MessagePattern.Part]) -> Bool {
        guard parts.indices.contains(place + 1), case .text(let words) = parts[place + 1] else {
            return false
        }
        return words.unicodeScalars.first { $0 != " " }.map(opening.contains) ?? false
    }

    private static let opening: Set<Unicode.Scalar> = ["(", "（"]
    private static let closing: Set<Unicode.Scalar> = [")", "）"]
}
