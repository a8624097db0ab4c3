import Testing

@testable import Search

@Suite struct FormSieveTests {
    private let words = (0..<50).map { "word\($0)" }

    @Test func `lets every form of its own pass`() {
        let sieve = FormSieve(words.map { FormID($0) })
        #expect(words.allSatisfy { sieve.mayHave(FormID($0)) })
    }

    @Test func `keeps back nearly all others`() {
        let sieve = FormSieve(words.map { FormID($0) })
        let passing = (0..<1000).filter { sieve.mayHave(FormID("other\($0)")) }
        #expect(passing.count < 50)
    }
}
