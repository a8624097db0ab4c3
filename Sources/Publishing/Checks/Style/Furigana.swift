import Guidance

/// Easy Japanese has a reading in hiragana over every kanji: `｜病院《びょういん》`. People read it who
/// cannot read one without.
enum Furigana {
    static func problems(in text: String) -> [TextProblem] {
        var reader = Reader()
        for scalar in text.unicodeScalars { reader.read(scalar) }
        return reader.finished()
    }

    private struct Reader {
        private enum Part { case text, base, reading }

        private var part = Part.text
        private var base = ""
        private var reading = ""
        /// Kanji that stand one behind the other without a reading.
        private var bare = ""
        private var problems: [TextProblem] = []

        mutating func read(_ scalar: Unicode.Scalar) {
            if part == .text, Furigana.isKanji(scalar) { return bare.unicodeScalars.append(scalar) }
            switch (part, scalar) {
            case (.text, "｜"): (part, base) = (.base, "")
            case (.base, "《"): (part, reading) = (.reading, "")
            case (.reading, "》"): endReading()
            case (_, "｜"), (_, "《"), (_, "》"): refuseMark(scalar)
            case (.base, _): base.unicodeScalars.append(scalar)
            case (.reading, _): reading.unicodeScalars.append(scalar)
            case (.text, _): endBare()
            }
            if part != .text { endBare() }
        }

        mutating func finished() -> [TextProblem] {
            endBare()
            if part != .text { refuseMark(part == .base ? "｜" : "《") }
            return problems
        }

        private mutating func endBare() {
            guard !bare.isEmpty else { return }
            problems.append(
                TextProblem(
                    "kanji-without-reading", .error, "\(bare) has no reading",
                    fix: "write ｜\(bare)《…》 with its reading in hiragana, or write it in kana"))
            bare = ""
        }

        private mutating func endReading() {
            part = .text
            if !base.unicodeScalars.allSatisfy({ Furigana.isKanji($0) || Furigana.isKana($0) }) {
                problems.append(
                    TextProblem(
                        "broken-reading", .error,
                        "the reading 《\(reading)》 stands over more than a word: \(base)",
                        fix: "write ｜ directly before the word that the reading is for"))
            } else if !base.unicodeScalars.contains(where: Furigana.isKanji) {
                problems.append(
                    TextProblem(
                        "reading-without-kanji", .error,
                        "｜\(base)《\(reading)》 has no kanji to read",
                        fix: "put ｜ before the kanji that the reading is for, or delete the reading"
                    ))
            } else if reading.isEmpty || !reading.unicodeScalars.allSatisfy(Furigana.isHiragana) {
                problems.append(
                    TextProblem(
                        "reading-not-hiragana", .error,
                        "the reading of \(base), 《\(reading)》, is not in hiragana alone",
                        fix: "write how \(base) is read in hiragana, without spaces"))
            }
        }

        private mutating func refuseMark(_ mark: Unicode.Scalar) {
            part = .text
            problems.append(
                TextProblem(
                    "broken-reading", .error, "\(mark) is not part of ｜kanji《reading》",
                    fix: "write ｜ before the kanji and 《》 around the reading: ｜病院《びょういん》"))
        }
    }

    private static func isHiragana(_ scalar: Unicode.Scalar) -> Bool {
        (0x3041...0x3096).contains(scalar.value)
    }

    private static func isKana(_ scalar: Unicode.Scalar) -> Bool {
        isHiragana(scalar) || (0x30A1...0x30FC).contains(scalar.value)
    }

    /// With the signs that are read as kanji: 々, 〆, 〇.
    private static func isKanji(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isIdeographic || scalar == "々"
    }
}
