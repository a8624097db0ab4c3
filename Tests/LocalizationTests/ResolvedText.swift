import Guidance
import Localization
import TestSupport

/// What a pattern shows in a language, in an edition that has these facts and nothing else.
func resolved(_ pattern: String, in language: Language, _ facts: [Fact]) -> String? {
    let text = LocalizedText(pattern: pattern, language: language, state: .translated)
    let edition = Edition(
        info: .init(
            id: "x", publishedAt: Instant(secondsSinceEpoch: 0), sqliteVersion: "",
            icuVersion: ""),
        sources: [], facts: facts, topics: [], lines: [], services: [],
        holidays: .computed, guides: [], screens: [], cards: [],
        texts: TextTable([language: ["a": text]]), templates: [:], assets: [])
    return TextResolver(edition: edition).plainText("a", in: language)
}
