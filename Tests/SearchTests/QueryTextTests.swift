import Guidance
import Localization
import TestSupport
import Testing

@testable import Search

@Suite struct QueryTextTests {
    /// Scalars that fold into many.
    @Test(arguments: [
        "\u{FDFA}", "\u{FDFA}\u{301}", "a\u{FDFA}", "\u{FDFA} ", "\u{3300}", "\u{FB03}", "\u{2151}",
        "\u{33FF}",
        "\u{1F190}", "\u{1F240}", "ß", "\u{0149}", "\u{1E9E}", "\u{FB4F}", "\u{0958}", "\u{0E33}",
        "\u{1D160}",
    ])
    func `a query is read by what it folds to`(_ piece: String) {
        for text in [piece, "a", "あ", "🙂"] {
            let long = String(repeating: text, count: 2_000)
            let cleaned = QueryText.cleaned(long)
            #expect(long.utf8.starts(with: cleaned.utf8))
            #expect(TextAnalyzer.lengthFolded(cleaned) <= QueryText.longest)
        }
        // Not a letter less than there is room for.
        let room = QueryText.longest / max(1, TextAnalyzer.lengthFolded(piece))
        let whole = String(repeating: piece, count: room)
        if !piece.contains(" ") {
            #expect(QueryText.cleaned(whole + piece).utf8.starts(with: whole.utf8))
        }
    }

    @Test func `marks without end count one by one`() {
        for mark in [
            "\u{301}", "\u{93C}", "\u{E48}", "\u{3099}", "\u{20DD}", "\u{200D}", "\u{FE0F}",
        ] {
            let cleaned = QueryText.cleaned("a" + String(repeating: mark, count: 3_000))
            #expect(cleaned.unicodeScalars.count <= QueryText.longest)
        }
    }

    @Test(arguments: [
        "マイナンバーカードを作ったときの暗証番号を忘れてしまったのですが、どこに電話をすればよいですか。夜でも日曜日でも電話に出てくれますか。",
        "Tôi bị mất thẻ bảo hiểm y tế và thẻ My Number cùng một lúc, tôi phải gọi số nào để được hỗ trợ bằng tiếng Việt?",
        "मेरो कार्ड हरायो, अब कसलाई फोन गर्नुपर्छ र नेपाली भाषामा कहिले बोल्न सकिन्छ?",
        "ทำบัตรหายเมื่อคืนนี้ ต้องโทรไปเบอร์ไหน มีคนพูดภาษาไทยหรือไม่ และต้องไปที่อำเภอด้วยไหม",
    ])
    func `a long question is read whole`(_ question: String) {
        #expect(QueryText.cleaned(question) == question)
    }

    @Test func `what is no letter becomes a space, and the ends are kept`() {
        #expect(QueryText.cleaned("a\u{0}b\u{202E}c\nd ") == "a b c d ")
        #expect(QueryText.cleaned("क\u{94D}\u{200D}ष") == "क\u{94D}\u{200D}ष")
    }
}

@Suite struct QueryLimitsTests {
    private func reader(_ language: Language) throws -> QueryReader {
        try #require(Fixture.searcher).searched(language).reader
    }

    @Test(arguments: Language.allCases)
    func `a query has so many words and no more`(_ language: Language) throws {
        for text in ["a ", "カード、", "๙ก ", "카 드 ", "ab ba ", "1-2-3-"] {
            let query = try reader(language).query(
                QueryText.cleaned(String(repeating: text, count: 500)), isOwnLanguage: true)
            #expect(query.words.count <= QueryReader.mostWords)
        }
    }

    @Test func `so many words are compared with those that are near, and no more`() throws {
        let slips = (0..<20).map { "insurence\($0 < 10 ? "x" : "")" }.joined(separator: " ")
        let query = try reader(.english).query(slips, isOwnLanguage: true)
        let corrected = query.concepts.filter { $0.correction != nil }.count
        #expect(corrected > 0)
        #expect(corrected <= QueryReader.mostGuessed)
    }

    @Test func `one word without end is cut`() throws {
        for letter in ["a", "ア", "ก", "က", "א", "ა"] {
            let query = try reader(.english).query(
                QueryText.cleaned(String(repeating: letter, count: 500)), isOwnLanguage: true)
            for word in query.words {
                #expect(word.spelling.unicodeScalars.count <= TextAnalyzer.longestWord)
            }
        }
    }
}
