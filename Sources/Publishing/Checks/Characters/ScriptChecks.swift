import Guidance
import Localization

/// Whether a text is written as its language is written.
enum ScriptChecks {
    static func problems(in texts: [String], language: Language) -> [TextProblem] {
        let text = texts.joined(separator: "\n")
        var problems: [TextProblem] = []
        let count = ScriptCount(text)
        let script = language.script
        if let found = otherCharacters(text, language) ?? wrongScript(count, script, language) {
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

    /// Two of them: one alone may be part of a name.
    private static func otherCharacters(_ text: String, _ language: Language) -> String? {
        let kinds: [(Language, String, ChineseCharacters)] = [
            (.simplifiedChinese, "Traditional", .traditional),
            (.traditionalChinese, "Simplified", .simplified),
        ]
        guard let (_, name, others) = kinds.first(where: { $0.0 == language }) else { return nil }
        let found = others.found(in: text)
        return found.count < 2 ? nil : "the text has \(name) characters: \(found.joined())"
    }

    private static func wrongScript(
        _ count: ScriptCount, _ script: String, _ language: Language
    ) -> String? {
        guard script != "Jpan" else { return nil }
        if let other = count.foreign(to: script) { return "the text has \(other) letters" }
        let own = count.letters(of: script)
        let all = count.all
        let isLatin = own == count.latin
        let isNameOnly = count.latin < 16
        if all >= 4, own == 0, isLatin || !isNameOnly {
            return "the text has no \(language.autonym) letters"
        }
        if isLatin, own * 2 < all { return "most letters are not those of \(language.autonym)" }
        return nil
    }
}

/// How many letters of each script a text has.
struct ScriptCount {
    private(set) var latin = 0
    /// Latin letters without diacritics.
    private(set) var ascii = 0
    private(set) var han = 0
    private(set) var hangul = 0
    private(set) var thai = 0
    private(set) var devanagari = 0
    /// Of all other scripts, by their codes.
    private(set) var others: [String: Int] = [:]
    private(set) var asciiDigits = 0
    private(set) var nativeDigits = 0

    init(_ text: String) {
        for scalar in text.unicodeScalars { add(scalar) }
    }

    var all: Int { latin + han + hangul + thai + devanagari + others.values.reduce(0, +) }

    func letters(of script: String) -> Int {
        switch script {
        case "Jpan", "Hans", "Hant", "Hani": han
        case "Kore": hangul
        case "Thai": thai
        case "Deva": devanagari
        case "Latn": latin
        default: others[script] ?? 0
        }
    }

    /// The name of a script that has no business in a text of another. Latin and Han are everywhere:
    /// names, and Japanese terms in brackets.
    func foreign(to script: String) -> String? {
        if hangul > 0, script != "Kore" { return "Korean" }
        if thai > 0, script != "Thai" { return "Thai" }
        if devanagari > 0, script != "Deva" { return "Devanagari" }
        return others.keys.filter { $0 != script }.min().map(Script.name)
    }

    private mutating func add(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x30...0x39: asciiDigits += 1
        case 0x41...0x5A, 0x61...0x7A:
            latin += 1
            ascii += 1
        // The signs of multiplication and division stand among the letters.
        case 0xD7, 0xF7: break
        case 0xC0...0x24F: latin += 1
        case 0x1E00...0x1EFF: latin += 1
        // Combining marks: text in decomposed form has diacritics too.
        case 0x300...0x36F: latin += 1
        case 0x0966...0x096F, 0x0E50...0x0E59, 0x0660...0x0669, 0x06F0...0x06F9, 0xFF10...0xFF19:
            nativeDigits += 1
        case 0x0900...0x097F: devanagari += 1
        case 0x0E00...0x0E7F: thai += 1
        case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7AF: hangul += 1
        case 0x3400...0x9FFF, 0xF900...0xFAFF: han += 1
        // Kana has a check of its own.
        case 0x3040...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9D: break
        case 0x370...0x10FFFF where scalar.properties.isAlphabetic:
            let code = Script.code(of: scalar)
            if !["Zyyy", "Zinh", "Zzzz", "Latn", "Hani"].contains(code) {
                others[code, default: 0] += 1
            }
        default: break
        }
    }
}
