import Guidance

/// Whether a text is written as its language is written.
enum ScriptChecks {
    static func problems(in texts: [String], language: Language) -> [TextProblem] {
        let text = texts.joined(separator: "\n")
        var problems: [TextProblem] = []
        let count = ScriptCount(text)
        if let found = traditional(text, language) ?? wrongScript(count, language) {
            problems.append(
                TextProblem(
                    "wrong-script", .warning, found,
                    fix:
                        "check that the text is in \(language.autonym) and stands in the right file"
                ))
        }
        if mayLackDiacritics(count, language),
            text.split(whereSeparator: \.isWhitespace).count >= 3
        {
            problems.append(
                TextProblem(
                    "vietnamese-without-diacritics", .warning,
                    "the Vietnamese text has no diacritics", fix: "type it with its diacritics"))
        }
        if count.asciiDigits > 0, count.nativeDigits > 0 {
            problems.append(
                TextProblem(
                    "mixed-digits", .warning, "digits of two kinds stand in one text",
                    fix: "use Western digits (0–9) throughout"))
        }
        return problems
    }

    private static func mayLackDiacritics(_ count: ScriptCount, _ language: Language) -> Bool {
        language == .vietnamese && count.latin >= 12 && count.latin == count.ascii
    }

    private static func traditional(_ text: String, _ language: Language) -> String? {
        guard language == .simplifiedChinese else { return nil }
        let found = SimplifiedChinese.traditional(in: text)
        return found.count < 2 ? nil : "the text has Traditional characters: \(found.joined())"
    }

    private static func wrongScript(_ count: ScriptCount, _ language: Language) -> String? {
        guard language != .japanese else { return nil }
        if let other = count.foreign(to: language) { return "the text has \(other) letters" }
        let own = count.letters(of: language)
        let all = count.latin + count.han + count.hangul + count.thai + count.devanagari
        let isLatin = own == count.latin
        let isNameOnly = count.latin < 16
        if all >= 4, own == 0, isLatin || !isNameOnly {
            return "the text has no \(language.autonym) letters"
        }
        if isLatin, own * 2 < all { return "most letters are not those of \(language.autonym)" }
        return nil
    }
}
