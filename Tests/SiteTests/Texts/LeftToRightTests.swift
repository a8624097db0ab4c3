import Guidance
import Localization
import Testing

@testable import Site

@Suite struct LeftToRightTests {
    private static let languages = Languages(
        ["ja", "ar"].compactMap { LanguageTag($0).map { LanguageEntry($0) } }, source: .japanese,
        staff: [.japanese])

    @Test(arguments: [
        (["call ", "0555", "-22-0101."], ["call ", "<0555", "-22-0101>."]),
        (["call ", "0555-22", "-0101"], ["call ", "<0555-22", "-0101>"]),
        (["#", "7119"], ["<#", "7119>"]),
        (["+44 20 7946 0958, 4"], ["<+44 20 7946 0958>, <4>"]),
        (["03(5555)0100 a-b 1 - 2"], ["<03(5555)0100> a-b <1> - <2>"]),
        (["a+", "#"], ["a+", "#"]), ([""], [""]), ([], []),
    ])
    func `numbers in right-to-left texts are kept together across pieces`(
        pieces: [String], expected: [String]
    ) {
        let shown = LeftToRight(Self.languages, Language("ar")).pieces(pieces).map {
            $0.replacing("\u{2066}", with: "<").replacing("\u{2069}", with: ">")
        }
        #expect(shown == expected)
        #expect(LeftToRight(Self.languages, .japanese).pieces(pieces) == pieces)
    }
}
