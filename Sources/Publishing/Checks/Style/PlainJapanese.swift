import Guidance

/// How hard a Japanese text is to read: a hint to editors, never a reason not to publish.
enum PlainJapanese {
    /// Characters of a sentence, placeholders counted as one.
    static let longestSentence = 60
    /// Of all characters, in percent.
    static let densestKanji = 45
    /// Shorter texts say little about their density.
    private static let shortest = 20

    static func problems(in source: String) -> [TextProblem] {
        let size = JapaneseSize(of: source)
        var problems: [TextProblem] = []
        if size.sentence > longestSentence {
            problems.append(
                TextProblem(
                    "long-sentence", .info, "a sentence has \(size.sentence) characters",
                    fix: "make two of it; at most \(longestSentence)"))
        }
        if size.characters >= shortest, size.kanji * 100 > size.characters * densestKanji {
            problems.append(
                TextProblem(
                    "dense-kanji", .info,
                    "\(size.kanji * 100 / size.characters) % of the text is kanji",
                    fix: "say it in plainer words; at most \(densestKanji) %"))
        }
        return problems
    }
}

/// How long a Japanese text is for its readers. A placeholder is one character:
/// `{label_card}` stands for a word that the reader sees in a box.
struct JapaneseSize: Equatable {
    private(set) var characters = 0
    private(set) var kanji = 0
    /// The characters of its longest sentence.
    private(set) var sentence = 0

    init(of text: String) {
        // In nearly all texts every character is one scalar, and scalars are much cheaper to find.
        if text.unicodeScalars.allSatisfy(Self.isAlwaysACharacter) {
            measure(text.unicodeScalars)
        } else {
            measure(text)
        }
    }

    private mutating func measure<Text: Sequence>(_ text: Text) where Text.Element: Written {
        var (depth, length) = (0, 0)
        for written in text {
            if written == "{" { depth += 1 }
            if depth == 0 {
                characters += 1
                kanji += written.kanji
                length = written.endsSentence ? 0 : length + 1
            }
            if written == "}" {
                depth -= 1
                if depth == 0 {
                    characters += 1
                    length += 1
                }
            }
            sentence = max(sentence, length)
        }
    }

    /// Nothing ever joins these to what stands beside them: ASCII, Japanese signs, kana, kanji and
    /// full-width forms without the marks that combine.
    private static func isAlwaysACharacter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A, 0x20...0x7E, 0x2010...0x2027, 0x3000...0x3029, 0x3041...0x3096, 0x309B...0x30FF,
            0x4E00...0x9FFF, 0xFF01...0xFF9D:
            true
        default: false
        }
    }
}

/// A character, or a scalar that is one by itself.
private protocol Written: Equatable, ExpressibleByUnicodeScalarLiteral {
    var kanji: Int { get }
}

extension Written {
    fileprivate var endsSentence: Bool {
        self == "。" || self == "！" || self == "？" || self == "\n"
    }
}

extension Unicode.Scalar: Written {
    fileprivate var kanji: Int { (0x4E00...0x9FFF).contains(value) ? 1 : 0 }
}

extension Character: Written {
    fileprivate var kanji: Int { unicodeScalars.reduce(0) { $0 + $1.kanji } }
}
