import Catalogues
import Guidance

/// Translations of the same or nearly the same Japanese, for texts that have none. Never applied.
package struct Suggestion: Hashable, Sendable {
    package let id: Message.ID
    package let source: String
    /// The message the text comes from, and its Japanese.
    package let from: Message.ID
    package let fromSource: String
    package let text: String
    /// 100 for the same Japanese; of nearly the same, how alike the two are.
    package let percent: Int
}

extension LocaleWork {
    /// At most three for each text that is missing or needs work, the best first.
    /// - Parameter threshold: the least likeness to report, in percent.
    /// - Returns: in the order of the content.
    package func suggestions(threshold: Int = 70) -> [Suggestion] {
        let open = units().filter { !$0.state.isServed }
        let known = memory
        return open.flatMap { unit in
            known.compactMap { entry -> Suggestion? in
                let percent = Likeness.percent(unit.source, entry.source)
                guard percent >= threshold else { return nil }
                return Suggestion(
                    id: unit.id, source: unit.source, from: entry.id, fromSource: entry.source,
                    text: entry.text, percent: percent)
            }.sorted { ($1.percent, $0.from) < ($0.percent, $1.from) }.prefix(3)
        }
    }

    /// Everything ever translated, what nothing uses any more included.
    private var memory: [(id: Message.ID, source: String, text: String)] {
        catalogues.values.flatMap(\.file.items).map(\.entry)
            .filter { !$0.isHeader && $0.hasText && !$0.isFuzzy }
            .map { ($0.context ?? "", $0.id, $0.translations.first ?? "") }
    }
}

/// How alike two texts are, by the pairs of characters they share (Dice's coefficient).
enum Likeness {
    static func percent(_ left: String, _ right: String) -> Int {
        if left == right { return 100 }
        let (a, b) = (pairs(left), pairs(right))
        let total = a.values.reduce(0, +) + b.values.reduce(0, +)
        guard total > 0 else { return 0 }
        let shared = a.reduce(0) { $0 + min($1.value, b[$1.key] ?? 0) }
        // Only the same text is wholly alike.
        return min(99, shared * 200 / total)
    }

    private static func pairs(_ text: String) -> [String: Int] {
        let characters = Array(text)
        var counts: [String: Int] = [:]
        for (first, second) in zip(characters, characters.dropFirst()) {
            counts["\(first)\(second)", default: 0] += 1
        }
        return counts
    }
}
