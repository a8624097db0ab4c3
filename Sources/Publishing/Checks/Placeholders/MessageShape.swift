/// What a MessageFormat pattern is made of, as far as checks need to know: the values it stands
/// on, its choices, and the words a person typed.
package struct MessageShape: Hashable, Sendable {
    package struct Choice: Hashable, Sendable {
        package enum Kind: String, Sendable { case plural, selectordinal, select }

        package let argument: String
        package let kind: Kind
        package let selectors: [String]
    }

    /// A text of a choice.
    struct Branch: Hashable, Sendable {
        let argument: String
        let kind: Choice.Kind
        let selector: String
        /// Its place in `texts`.
        let text: Int
    }

    /// How often each placeholder is shown at most: branches are alternatives.
    typealias Uses = [String: Int]

    /// Why a pattern cannot be read, and at which character, counted from 1.
    package struct Mistake: Error, Hashable, Sendable {
        package let message: String
        package let fix: String
        package let column: Int
    }

    /// Stands in `texts` where a value will be put.
    package static let gap: Unicode.Scalar = "\u{FFFC}"

    package private(set) var arguments: Set<String> = []
    package private(set) var choices: [Choice] = []
    /// The typed words: the sentence itself first, then each branch of each choice.
    package private(set) var texts: [String] = []
    /// The placeholder of each gap of each text.
    private(set) var gaps: [[String]] = []
    private(set) var branches: [Branch] = []
    private(set) var uses: Uses = [:]

    package init(_ pattern: String) throws(Mistake) {
        var parser = MessageShapeParser(pattern)
        try parser.parse()
        (arguments, choices, texts) = (parser.arguments, parser.choices, parser.texts)
        (gaps, branches, uses) = (parser.gaps, parser.branches, parser.uses)
    }
}
