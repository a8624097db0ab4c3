import Testing

@testable import Publishing

@Suite struct DialledNumberTests {
    @Test(arguments: [
        "0120-95-0178", "0120-0178-27", "0570-064-738", "050-3816-9405", "03-6734-0170",
        "0800-123-4567",
        "090-1234-5678", "110", "119", "188", "#7119", "+81-3-6734-0170", "+81 90 1234 5678",
        "+1 212 555 0100",
        "020-1234-5678", "0467-12-3456",
    ])
    func `a number that may exist is taken`(number: String) {
        #expect(DialledNumber.problem(in: number) == nil)
    }

    @Test(arguments: [
        "0120-95-017", "0120-95-01789", "0570-064-73", "050-3816-940", "03-6734-017",
        "03-6734-01701",
        "0800-123-456", "090-1234-567", "11", "1190", "219", "6734-0170", "+81-03-6734-0170",
        "+81-3-6734-017", "+0120950178", "+1 212", "+1234567890123456", "080-1234-56789",
    ])
    func `a number that lost or won a figure is not`(number: String) {
        #expect(DialledNumber.problem(in: number) != nil)
    }
}
