/// What a MessageFormat pattern is made of, as far as checks need to know: the values it stands
/// on, its choices, and the words a person typed.
package struct MessageShape: Hashable, Sendable {
    package struct Choice: Hashable, Sendable {
        package enum Kind: String, Sendable { case plural, selectordinal, select }

        package let argument: String
        package let kind: Kind
        package let selectors: [String]
    }

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

    package init(_ pattern: String) throws(Mistake) {
        var parser = MessageShapeParser(pattern)
        try parser.parse()
        (arguments, choices, texts) = (parser.arguments, parser.choices, parser.texts)
    }
}
