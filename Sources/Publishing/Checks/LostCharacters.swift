import Guidance

/// Traces of letters that a program could not save: Excel writes `?` for each of them into a CSV
/// file that is not UTF-8, others write U+FFFD.
enum LostCharacters {
    static func problems(source: String, translation: String) -> [TextProblem] {
        let signs = Signs(in: translation)
        let message: String
        if signs.hasReplacement {
            message = "the text has U+FFFD, which stands for a letter that was lost"
        } else if signs.longestRun >= 3 {
            message =
                "the text has \(signs.longestRun) question marks in a row, as a program writes "
                + "for letters that it cannot save"
        } else if signs.insideWords > Signs(in: source).insideWords {
            message =
                "question marks stand inside words, as a program writes for letters that it "
                + "cannot save"
        } else {
            return []
        }
        return [
            TextProblem(
                "lost-characters", .error, message,
                fix: "take the text from an earlier version; save spreadsheets as “CSV UTF-8”")
        ]
    }

    /// The question marks of a text.
    private struct Signs {
        private(set) var longestRun = 0
        private(set) var insideWords = 0
        private(set) var hasReplacement = false

        init(in text: String) {
            let scalars = Array(text.unicodeScalars)
            var run = 0
            for place in scalars.indices {
                if scalars[place] == "\u{FFFD}" { hasReplacement = true }
                run = scalars[place] == "?" ? run + 1 : 0
                longestRun = max(longestRun, run)
                if run > 0, Self.isInside(scalars, place) { insideWords += 1 }
            }
        }

        /// A question ends with its mark: what goes on behind it is a word with a gap. So is a small
        /// letter after the next space.
        private static func isInside(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
            if place > 0, scalars[place - 1] == "?" { return true }
            guard place + 1 < scalars.count else { return false }
            let next = scalars[place + 1]
            let isOfWord = next.properties.isAlphabetic || next.properties.numericType != nil
            if next == "?" || isOfWord { return true }
            guard next == " ", place + 2 < scalars.count else { return false }
            return scalars[place + 2].properties.isLowercase
        }
    }
}
