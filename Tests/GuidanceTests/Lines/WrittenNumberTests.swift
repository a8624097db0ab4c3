import Testing

@testable import Guidance

@Suite struct WrittenNumberTests {
    @Test(arguments: [
        "0120-95-0178", "0120950178", " 0120 95 0178 ", "0120‐95‐0178", "0120‑95‑0178",
        "0120–95–0178",
        "0120—95—0178", "0120−95−0178", "0120ー95ー0178", "0120ｰ95ｰ0178", "0120-95-0178\n",
        "0120.95.0178",
        "0120・95・0178", "(0120)95-0178", "（０１２０）９５－０１７８", "０１２０９５０１７８", "０１２０－９５－０１７８",
        "०१२०-९५-०१७८", "๐๑๒๐-๙๕-๐๑๗๘", "٠١٢٠٩٥٠١٧٨", "۰۱۲۰۹۵۰۱۷۸", "၀၁၂၀၉၅၀၁၇၈", "០១២០៩៥០១៧៨",
        "০১২০৯৫০১৭৮",
        "𝟎𝟏𝟐𝟎-𝟗𝟓-𝟎𝟏𝟕𝟖", "0️⃣1️⃣2️⃣0️⃣9️⃣5️⃣0️⃣1️⃣7️⃣8️⃣", "tel:0120950178", "TEL: 0120-95-0178（無料）", "電話0120-95-0178まで",
        "☎ 0120-95-0178", "フリーダイヤル：0120-95-0178", "0120-95-0178 (free)", "24時間 0120-95-0178",
        "2025年2月 0120-95-0178", "0120\u{200b}95\u{200b}0178", "\u{202a}0120-95-0178\u{202c}",
        "\u{feff}0120-95-0178",
        "0120\u{a0}95\u{a0}0178", "0120\u{3000}95\u{3000}0178", "0120\u{ad}950178",
        "0120\t95\t0178", "0120/95/0178",
        "「0120-95-0178」", "<0120-95-0178>", "0120-95-0178.", "0081 1 20 95 0178", "+81 120-95-0178",
        "0 1 2 0 9 5 0 1 7 8", "\"0120-95-0178\"", "tel:0120950178;phone-context=+81",
        "tel:%2B0120950178",
        "0120-95-0178 ext",
    ])
    func `every spelling is the same number`(text: String) throws {
        #expect(try WrittenNumber(text, in: .japan).digits == "0120950178")
    }

    @Test(arguments: [
        "03-6734-0170", "03(6734)0170", "(03) 6734-0170", "+81 3-6734-0170", "+81-3-6734-0170",
        "+81367340170",
        "＋８１３６７３４０１７０", "+81 (0)3 6734 0170", "+81 03 6734 0170", "(+81) 3 6734 0170",
        "+८१ ३ ६७३४ ०१७०",
        "0081 3 6734 0170", "00 81 3 6734 0170", "010 81 3 6734 0170", "010-81-3-6734-0170",
        "011 81 3 6734 0170",
        "0011 81 3 6734 0170", "001 81 3 6734 0170", "81 3 6734 0170", " 81367340170",
        "tel:+81-3-6734-0170",
        "０１０－８１－３－６７３４－０１７０",
    ])
    func `a number has one form wherever it is dialled from`(text: String) throws {
        #expect(try WrittenNumber(text, in: .japan).digits == "0367340170")
    }

    @Test(arguments: [
        ("0120-95-0179", "0120950179", true), ("+1 0120-95-0178", "+10120950178", true),
        ("+82 3-6734-0170", "+82367340170", true),
        ("O120-95-0178", "120950178", false), ("0120-95-017l", "012095017", false),
        ("110", "110", true),
        ("#7119", "#7119", true), ("＃7119", "#7119", true),
        ("010 1 202 555 0123", "+12025550123", true),
        ("00 1 202 555 0123", "+12025550123", true), ("011-222-3333", "0112223333", true),
        ("0120-95-0178-26", "012095017826", false), ("12345", "12345", false),
        // Read in the order of the letters, whatever the order on the screen.
        ("\u{202e}8710-59-0210", "8710590210", false),
    ])
    func `another number stays another one`(text: String, digits: String, isPossible: Bool) throws {
        let number = try WrittenNumber(text, in: .japan)
        #expect(number.digits == digits)
        #expect(number.isPossible == isPossible)
    }

    @Test(
        arguments: [
            ("", .nothing), (" ", .nothing), ("hello", .nothing), ("12", .nothing),
            ("\0", .nothing), ("+", .nothing),
            ("一二三四五", .nothing), ("²³¹", .nothing), ("①②③④", .nothing), ("\u{202e}", .nothing),
            ("0120-95-0178 / 050-3818-1250", .unclear), ("0120-95-0178 9:30-20:00", .unclear),
            ("0120-95-0178 (24)", .unclear), ("24 0120-95-0178", .unclear), ("110 119", .unclear),
            ("0120*95*0178", .unclear), ("0120+95+0178", .unclear), ("1234567890123456", .unclear),
            ("9999999999999999999999999999999999999999", .unclear), ("0120%2D95%2D0178", .unclear),
            ("1 2 3 4 5 6 7 8 9 1 2 3 4 5", .unclear),
            (String(repeating: "0", count: 65), .tooLong),
            (String(repeating: " ", count: 65), .tooLong),
            ("0120-95-0178" + String(repeating: "x", count: 60), .tooLong),
            (String(repeating: "\u{301}", count: 9_999), .tooLong),
        ] as [(String, WrittenNumber.Problem)])
    func `what may be several numbers or none is asked back`(
        text: String, problem: WrittenNumber.Problem
    ) {
        #expect(throws: problem) { try WrittenNumber(text, in: .japan) }
    }

    @Test(arguments: [
        ("030 1234567", "0301234567"), ("+49 30 1234567", "+49301234567"),
        ("0049 30 1234567", "+49301234567"),
        ("110", "110"), ("*100#", "*100"), ("00800 1234 5678", "+80012345678"),
    ])
    func `where no plan is known a number is its digits`(text: String, digits: String) throws {
        #expect(try WrittenNumber(text, in: .elsewhere("XX")).digits == digits)
    }

    @Test func `it is shown as it was grouped`() throws {
        #expect(try WrittenNumber("０１２０・95 0179", in: .japan).shown == "0120-95-0179")
        #expect(try WrittenNumber("+81 3 6734 0171", in: .japan).shown == "0367340171")
        #expect(try WrittenNumber("+1 202 555 0123", in: .japan).shown == "+1-202-555-0123")
    }
}
