import Testing

@testable import Publishing

@Suite struct `Numbering keys` {
    private func bytes(_ text: String) -> ArraySlice<UInt8> { Array(text.utf8)[...] }

    @Test func `numbers each key once, in the order they come`() {
        var keys = NumberedKeys()
        let numbers = ["a", "b", "a", "", "ab", "b", ""].map { keys.put(bytes($0)) }
        #expect(numbers.map(\.number) == [0, 1, 0, 2, 3, 1, 2])
        #expect(numbers.map(\.isNew) == [true, true, false, true, true, false, false])
        #expect(keys.count == 4)
    }

    @Test func `finds every one of many, and no other`() {
        var keys = NumberedKeys()
        for number in 0..<5_000 { #expect(keys.put(bytes("guide.\(number)")).number == number) }
        for number in 0..<5_000 {
            #expect(keys.number(of: bytes("guide.\(number)")) == number)
            #expect(keys.number(of: bytes("guide.\(number).text")) == nil)
        }
    }

    @Test func `tells whether a key stands at a place`() {
        var keys = NumberedKeys()
        #expect(keys.number(of: bytes("a")) == nil)
        #expect(!keys.has(bytes("a"), at: 0))
        _ = keys.put(bytes("ab"))
        _ = keys.put(bytes("c"))
        #expect(keys.has(bytes("c"), at: 1))
        #expect(!keys.has(bytes("bc"), at: 1))
        #expect(!keys.has(bytes("ab"), at: 1))
        #expect(!keys.has(bytes("c"), at: 2))
    }
}
