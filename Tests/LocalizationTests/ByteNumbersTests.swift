import Testing

@testable import Localization

@Suite struct ByteNumbersTests {
    @Test func `numbers texts in the order in which they are met, each once`() {
        var numbers = ByteNumbers()
        let texts = ["card", "カード", "", "card", "car", "カード", ""]
        #expect(texts.map { numbers.number(of: $0.utf8.span) } == [0, 1, 2, 0, 3, 1, 2])
        #expect(Array(numbers[1]) == Array("カード".utf8))
        #expect(numbers.count == 4)
    }

    @Test func `a text is known from when it was met on`() {
        var numbers = ByteNumbers()
        let texts = ["a", "b", "a", "", "ab", "b", ""]
        let areNew = texts.map { text in
            let isNew = numbers.known(text.utf8.span) == nil
            _ = numbers.number(of: text.utf8.span)
            return isNew
        }
        #expect(areNew == [true, true, false, true, true, false, false])
    }

    @Test func `knows every one of many again, and no other`() {
        var numbers = ByteNumbers()
        for number in 0..<5_000 { #expect(numbers.number(ofText: "text \(number)") == number) }
        for number in 0..<5_000 {
            #expect(numbers.number(ofText: "text \(number)") == number)
            #expect(numbers.known(text: "text \(number)") == number)
            #expect(numbers.known(text: "text \(number).title") == nil)
        }
    }

    @Test func `tells whether a text has a number`() {
        var numbers = ByteNumbers()
        #expect(numbers.known(text: "a") == nil)
        #expect(!numbers.has(text: "a", at: 0))
        _ = numbers.number(of: "ab".utf8.span)
        _ = numbers.number(of: "c".utf8.span)
        #expect(numbers.has(text: "c", at: 1))
        #expect(!numbers.has(text: "bc", at: 1))
        #expect(!numbers.has(text: "ab", at: 1))
        #expect(!numbers.has(text: "c", at: 2))
    }

    @Test func `sorts by bytes, the shorter first`() {
        var numbers = ByteNumbers()
        for text in ["b", "ab", "a", "abcdefgh2", "é", "abcdefgh1", "abcdefgh"] {
            _ = numbers.number(of: text.utf8.span)
        }
        let sorted = numbers.inOrder.map { String(decoding: numbers[$0], as: UTF8.self) }
        #expect(sorted == ["a", "ab", "abcdefgh", "abcdefgh1", "abcdefgh2", "b", "é"])
    }
}

extension ByteNumbers {
    // An expectation cannot hold a span.
    fileprivate func known(text: String) -> Int? { known(text.utf8.span) }
    fileprivate func has(text: String, at number: Int) -> Bool { has(text.utf8.span, at: number) }
    fileprivate mutating func number(ofText text: String) -> Int { number(of: text.utf8.span) }
}
