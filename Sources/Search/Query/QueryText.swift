import Localization

/// What somebody typed, made harmless.
package enum QueryText {
    /// A query is read so far and no further, in the scalars that are left of it when compatible ones are
    /// folded: one typed may become eighteen.
    static let longest = 200

    /// Whether nothing was typed but spaces.
    package static func isBlank(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }

    /// On one line, without control characters; the query's own ends are kept.
    package static func cleaned(_ text: String) -> String {
        let visible = TextAnalyzer.prefix(of: text, lengthFolded: longest).unicodeScalars.map {
            scalar -> Unicode.Scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .surrogate, .privateUse, .lineSeparator, .paragraphSeparator:
                scalar == "\u{200c}" || scalar == "\u{200d}" ? scalar : " "
            default: scalar
            }
        }
        var result = String.UnicodeScalarView()
        result.append(contentsOf: visible)
        return String(result)
    }
}
