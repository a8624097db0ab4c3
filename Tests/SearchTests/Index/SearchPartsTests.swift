import Guidance
import Synchronization
import TestSupport
import Testing

@testable import ContentStore

@Suite struct SearchPartsTests {
    private struct Failure: Error {}

    private static let languages: [Language] = [.thai, .english, .japanese, .korean]

    /// An index whose parts tell their language, and how often each was made.
    private final class Making: Sendable {
        let counts = Mutex<[Language: Int]>([:])

        var index: SearchIndex {
            SearchIndex(analysis: "", languages: languages) { language in
                self.counts.withLock { $0[language, default: 0] += 1 }
                return SearchIndex.Part(documents: [], vocabulary: language.tag, words: "{}")
            }
        }
    }

    @Test func `hands over each part once, in the order of the languages`() {
        for _ in 0..<100 {
            let making = Making()
            var handed: [String] = []
            SearchParts(of: making.index).forEach { language, part in
                #expect(part.vocabulary == language.tag)
                handed.append(language.tag)
            }
            #expect(handed == Self.languages.map(\.tag))
            let counts = making.counts.withLock { $0 }
            #expect(counts == Dictionary(uniqueKeysWithValues: Self.languages.map { ($0, 1) }))
        }
    }

    @Test func `ends with the first part that cannot be written`() {
        var handed = 0
        #expect(throws: Failure.self) {
            try SearchParts(of: Making().index).forEach { _, _ in
                handed += 1
                if handed == 2 { throw Failure() }
            }
        }
        #expect(handed == 2)
    }

    @Test func `hands over nothing for an index without languages`() {
        let index = SearchIndex(analysis: "", languages: []) { _ in
            SearchIndex.Part(documents: [], vocabulary: "", words: "")
        }
        SearchParts(of: index).forEach { _, _ in Issue.record("there is no language") }
    }
}
