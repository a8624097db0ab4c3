import Support
import Testing

@Suite struct AheadTests {
    @Test func `the value is what was made, each time it is asked for`() {
        let numbers = Ahead { Array(0..<100) }
        let text = Ahead { "made" }
        #expect(numbers.value.count == 100)
        #expect(numbers.value.last == 99)
        #expect(text.value == "made")
    }
}
