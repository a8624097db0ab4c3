import Guidance
import TestSupport
import Testing

@Suite struct TextColumnTests {
    private let column = TextColumn(
        TextState.allCases.map {
            TextTable.Row(id: $0.rawValue, state: $0, pattern: $0.isServed ? $0.rawValue : nil)
        } + [nil])

    @Test func `every state is kept`() throws {
        let kept = try #require(TextColumn(states: column.states, texts: column.texts))
        let ids = TextState.allCases.map(\.rawValue)
        let table = TextTable(ids: ids + ["none"], columns: [.thai: kept])
        #expect(table.states(in: .thai).map(\.state) == TextState.allCases)
        #expect(table.states(in: .thai).map(\.id) == ids)
        #expect(
            Set(table.messages(in: .thai).keys)
                == Set(TextState.allCases.filter(\.isServed).map(\.rawValue)))
    }

    @Test func `parts that do not fit each other are refused`() {
        #expect(TextColumn(states: Array(column.states.dropLast()), texts: column.texts) == nil)
        #expect(TextColumn(states: column.states + [0], texts: column.texts) == nil)
        var states = column.states
        states[0] = UInt8(TextState.allCases.count + 1)
        #expect(TextColumn(states: states, texts: column.texts) == nil)
    }
}
