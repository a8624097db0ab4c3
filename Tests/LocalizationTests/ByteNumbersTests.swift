import Testing

@testable import Localization

@Suite struct ByteNumbersTests {
    @Test func `numbers texts in the order in which they are met, each once`() {
        var numbers = ByteNumbers()
        let texts = ["card", "カード", "", "card", "car", "カード"]
        #expect(texts.map { numbers.number(of: $0.utf8.span) } == [0, 1, 2, 0, 3, 1])
        #expect(Array(numbers[1]) == Array("カード".utf8))
        #expect(numbers.count == 4)
    }

    @Test func `knows texts again after the table has grown`() {
        var numbers = ByteNumbers()
        for number in 0..<5_000 { _ = numbers.number(of: "text \(number)".utf8.span) }
        for number in 0..<5_000 {
            #expect(numbers.number(of: "text \(number)".utf8.span) == number)
        }
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
