import Testing

@testable import Guidance

@Suite struct PhoneNumberTests {
    @Test(
        arguments: [
            ("0120-95-0178", "0120950178", nil, "tel:0120950178"),
            ("0570-064-738", "0570064738", nil, "tel:0570064738"),
            ("0800-123-4567", "08001234567", nil, "tel:08001234567"),
            ("03-6734-0170", "0367340170", "+81367340170", "tel:+81367340170"),
            ("03(5555)0100", "0355550100", "+81355550100", "tel:+81355550100"),
            ("050-3818-1250", "05038181250", "+815038181250", "tel:+815038181250"),
            ("090-1234-5678", "09012345678", "+819012345678", "tel:+819012345678"),
            ("+81 3 6734 0170", "0367340170", "+81367340170", "tel:+81367340170"),
            ("110", "110", nil, "tel:110"),
            ("119", "119", nil, "tel:119"),
            ("171", "171", nil, "tel:171"),
            ("188", "188", nil, "tel:188"),
            ("#7119", "#7119", nil, "tel:%237119"),
            ("*2020", "*2020", nil, "tel:*2020"),
            ("0990-123-456", "0990123456", nil, "tel:0990123456"),
            ("+44 20 7946 0958", "010442079460958", "+442079460958", "tel:+442079460958"),
            ("+1 (212) 555-0100", "01012125550100", "+12125550100", "tel:+12125550100"),
        ] as [(String, String, String?, String)])
    func `a number has the forms that telephones take`(
        printed: String, tel: String, e164: String?, uri: String
    ) {
        let number = PhoneNumber(printed)
        #expect(number.tel == tel)
        #expect(number.e164 == e164)
        #expect(number.uri == uri)
    }

    @Test func `another country is data`() {
        // Invented, with another trunk prefix and another length.
        let plan = NumberingPlan(
            country: "XX", countryCode: "999", trunkPrefix: "8", internationalPrefix: "00",
            lengths: [.init("8800", 11), .init("8", 9), .init("9", 3)],
            domesticPrefixes: ["8800"])
        #expect(PhoneNumber("8-123-45678", in: plan).e164 == "+99912345678")
        #expect(PhoneNumber("8800 1234567", in: plan).e164 == nil)
        #expect(PhoneNumber("999", in: plan).e164 == nil)
        #expect(PhoneNumber("+999 12345678", in: plan).tel == "812345678")
        #expect(PhoneNumber("+81 3 6734 0170", in: plan).tel == "0081367340170")
        #expect(plan.problem(in: "8-123-4567") != nil)
        #expect(plan.problem(in: "0120-95-0178") != nil)
    }
}
