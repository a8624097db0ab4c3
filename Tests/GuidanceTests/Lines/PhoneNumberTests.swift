import Guidance
import Testing

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
            ("+81 3 6734 0170", "81367340170", "+81367340170", "tel:+81367340170"),
            ("110", "110", nil, "tel:110"),
            ("#7119", "7119", nil, "tel:%237119"),
        ] as [(String, String, String?, String)])
    func `a number has the forms that telephones take`(
        printed: String, tel: String, e164: String?, uri: String
    ) {
        let number = PhoneNumber(printed)
        #expect(number.tel == tel)
        #expect(number.e164 == e164)
        #expect(number.uri == uri)
    }
}
