import Localization

/// What checks look at in a pattern: the values it names, its choices, and the words a person typed.
package struct MessageShape: Hashable, Sendable {
    package struct Choice: Hashable, Sendable {
        package let argument: String
        package let kind: MessagePattern.Choice.Kind
        package let selectors: [String]
    }

    /// A text of a choice.
    struct Branch: Hashable, Sendable {
        let argument: String
        let kind: MessagePattern.Choice.Kind
        let selector: String
        /// Its place in `texts`.
        let text: Int
    }

    /// How often each placeholder is shown at most: branches are alternatives.
    typealias Uses = [String: Int]

    /// Stands in `texts` where a value will be put.
    package static let gap: Unicode.Scalar = "\u{FFFC}"

    package let arguments: Set<String>
    package private(set) var choices: [Choice] = []
    /// The typed words: the sentence itself first, then each branch of each choice.
    package private(set) var texts: [String] = []
    /// The placeholder of each gap of each text.
    private(set) var gaps: [[String]] = []
    private(set) var branches: [Branch] = []
    private(set) var uses: Uses = [:]
    /// See `MessagePattern.isPlain`.
    let isPlain: Bool

    package init(_ pattern: String) throws(MessagePatternError) {
        let pattern = try MessagePattern(pattern)
        if let error = pattern.unsupported { throw error }
        (arguments, isPlain) = (pattern.argumentNames, pattern.isPlain)
        uses = add(pattern.parts)
    }

    /// Adds a text, and those of its choices behind it.
    private mutating func add(_ parts: [MessagePattern.Part]) -> Uses {
        let slot = texts.count
        texts.append("")
        gaps.append([])
        var uses: Uses = [:]
        for part in parts {
            switch part {
            case .text(let words): texts[slot] += words
            case .placeholder(let name), .number(let name):
                addGap(name, in: slot)
                uses[name, default: 0] += 1
            case .choice(let choice):
                addGap(choice.argument, in: slot)
                uses.merge(add(choice), uniquingKeysWith: +)
            }
        }
        return uses
    }

    private mutating func addGap(_ name: String, in slot: Int) {
        texts[slot].unicodeScalars.append(Self.gap)
        gaps[slot].append(name)
    }

    private mutating func add(_ choice: MessagePattern.Choice) -> Uses {
        choices.append(
            Choice(
                argument: choice.argument, kind: choice.kind,
                selectors: choice.branches.map(\.selector)))
        var uses: Uses = [choice.argument: 1]
        for branch in choice.branches {
            branches.append(
                Branch(
                    argument: choice.argument, kind: choice.kind, selector: branch.selector,
                    text: texts.count))
            uses.merge(add(branch.parts), uniquingKeysWith: max)
        }
        return uses
    }
}
