/// What somebody typed, made harmless.
package enum QueryText {
    /// A query is read so far and no further, in characters.
    static let longest = 200

    /// Whether nothing was typed but spaces.
    package static func isBlank(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }

    /// On one line, without control characters; the query's own ends are kept.
    package static func cleaned(_ text: String) -> String {
        // Bytes first: a megabyte is not to be walked character by character.
        let start = String(decoding: text.utf8.prefix(longest * 16), as: UTF8.self)
        let visible = start.unicodeScalars.map { scalar -> Unicode.Scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .surrogate, .privateUse, .lineSeparator, .paragraphSeparator:
                scalar == "\u{200c}" || scalar == "\u{200d}" ? scalar : " "
            default: scalar
            }
        }
        var result = String.UnicodeScalarView()
        result.append(contentsOf: visible)
        return String(String(result).prefix(longest))
    }
}
