/// One language of a text table: at each message's position how far it has come, and its text where
/// readers may be shown it.
package struct TextColumn: Hashable, Sendable {
    /// A byte a message, as an edition keeps them: its state's position among `known`.
    package let states: [UInt8]
    /// ICU MessageFormat; empty for what may not be served.
    package let texts: PackedTexts

    /// Nil for messages that the language is not to have.
    private static let known: [TextState?] = [
        nil, .missing, .needsWork, .stale, .draft, .translated, .reviewed, .source, .edited,
    ]

    /// By the messages' positions; nil for messages that the language is not to have.
    package init(_ rows: [TextTable.Row?]) {
        states = rows.map { row in
            UInt8(Self.known.firstIndex(of: row?.state) ?? 0)
        }
        texts = PackedTexts(rows.map { $0?.pattern ?? "" })
    }

    /// A column that was kept; nil when its parts do not fit each other.
    package init?(states: [UInt8], texts: PackedTexts) {
        guard states.count == texts.count, states.allSatisfy({ $0 < Self.known.count })
        else { return nil }
        (self.states, self.texts) = (states, texts)
    }

    /// How many messages there are.
    package var count: Int { states.count }

    func state(at position: Int) -> TextState? { Self.known[Int(states[position])] }

    /// Whether readers may be shown a text.
    func hasText(at position: Int) -> Bool { state(at: position)?.isServed ?? false }

    /// Whether any message is in this state.
    func has(_ state: TextState) -> Bool {
        states.contains { Self.known[Int($0)] == state }
    }
}
