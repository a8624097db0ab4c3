import Testing

@testable import Publishing

@Suite struct `Looking for terms` {
    @Test(arguments: [
        // A letter with its mark is one letter, however it is encoded.
        ("e", "cafe\u{301}", false), ("caf\u{E9}", "cafe\u{301}", true),
        ("cafe\u{301}", "caf\u{E9}", true), ("e", "cafe\u{301}e", true), ("café", "cafe", false),
        // Marks in another order.
        ("\u{E01}\u{E38}\u{E48}", "\u{E01}\u{E48}\u{E38}", true),
        ("\u{E01}\u{E48}\u{E38}", "\u{E01}\u{E38}\u{E48}", true),
        ("บัตร", "นำบัตรมา", true), ("บัต", "นำบัตรมา", true), ("บ", "นำบัตรมา", false),
        // Syllables by their letters, and characters that stand for others.
        ("한", "\u{1112}\u{1161}\u{11AB}", true), ("\u{F900}", "\u{8C48}", true),
        ("か", "が", false), ("が", "か\u{3099}", true), ("", "a", true), ("a", "", false),
        ("ab", "aab", true), ("健康", "不健康", true),
    ])
    func `finds what readers would call the same`(term: String, text: String, stands: Bool) {
        let (searched, text) = (SearchedTerm(term), SearchedText(text))
        #expect(searched.stands(in: text) == stands)
        #expect(searched.stands(in: text) == text.string.contains(term))
        #expect(searched.ranges(in: text) == text.string.ranges(of: term))
    }
}
