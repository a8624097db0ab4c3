import Guidance
import Testing

@Suite struct PageAddressTests {
    @Test func `a parameter stands before the part of the page`() {
        let address = PageAddress.faq.part("pin").with(query: "furigana=off").with(query: "")
        #expect("\(address)" == "/faq?furigana=off#pin")
        #expect(address.path == "/faq")
    }

    @Test func `parameters are joined`() {
        let address = PageAddress.call("card").with(query: "network=mobile").with(query: "with=ja")
        #expect("\(address)" == "/call/card?network=mobile&with=ja")
    }

    @Test func `without a part it is the whole page`() {
        #expect("\(PageAddress.guide("card").part(nil))" == "/guides/card")
    }
}
