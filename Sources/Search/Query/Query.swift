import Localization

/// A query as one language's pages see it.
struct Query: Sendable {
    /// What was typed, cleaned.
    let text: String
    let words: [Word]
    let concepts: [Concept]
    /// Pairs of neighbouring characters over the whole of it.
    let runs: [String]
    let vocabulary: Vocabulary

    var isEmpty: Bool { concepts.isEmpty }

    /// The weight of all concepts together.
    var weight: Double { concepts.map(\.weight).reduce(0, +) }

    /// The part of its weight that pages have as it was typed, from 0 to 1.
    var knownShare: Double {
        let known = concepts.filter(\.isKnown).map(\.weight).reduce(0, +)
        return weight > 0 ? known / weight : 0
    }

    /// The part of the query that a page with all its known words would have, from 0 to 1.
    var mostCoverage: Double {
        func isKnown(_ form: String) -> Bool { vocabulary.number(of: form) != nil }
        guard weight > 0 else { return 0 }
        let words = concepts.map { concept in
            let forms = concept.forms.filter { isKnown($0.key) }.map(\.value)
            let pairs = concept.pairs.contains(where: isKnown) ? [MatchedPhrase.pairStrength] : []
            return concept.weight * ((forms + pairs).max() ?? 0)
        }.reduce(0, +)
        return runs.contains(where: isKnown) ? 1 : words / weight
    }

    /// The rarity of a word that a seventh of the pages have.
    var tellingRarity: Double { vocabulary.weight(pages: vocabulary.pageCount / 7) }

    /// What to look up, and whether in titles and search words alone.
    struct Lookup: Sendable {
        let forms: [String]
        let inNamesAlone: Bool
    }

    /// Forms and pairs that few pages have first, as many as can be looked up in time. What is on
    /// most pages finds none of them: it only helps to rank those that the rest found.
    var lookup: Lookup {
        let known = Set(concepts.flatMap(\.forms.keys)).map { ($0, vocabulary.pages(with: $0)) }
            .filter { $0.1 > 0 }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
        var forms: [String] = []
        var rows = 0
        for (form, count) in known where forms.count < Self.mostForms {
            guard forms.isEmpty || rows + count <= Self.mostRows else { break }
            rows += count
            forms.append(form)
        }
        // How many pages have a pair is not known.
        if forms.isEmpty || vocabulary.pageCount <= Self.fewPages {
            forms += Set(concepts.flatMap(\.pairs) + runs).sorted().prefix(Self.mostForms)
        }
        return Lookup(forms: forms, inNamesAlone: rows > Self.mostRows)
    }

    private static let mostForms = 80
    private static let mostRows = 600
    private static let fewPages = 1_000

    /// The query with corrected words in place; nil when nothing was corrected.
    var corrected: String? {
        var bytes = Array(text.utf8)
        var isChanged = false
        for concept in concepts.reversed() {
            guard let correction = concept.correction else { continue }
            let range = words[concept.words.lowerBound].range
            bytes.replaceSubrange(range, with: Array(correction.utf8))
            isChanged = true
        }
        return isChanged ? String(decoding: bytes, as: UTF8.self) : nil
    }
}
