import Testing

@testable import Search

@Suite struct FormCountTests {
    @Test func `counts each form once a page, spelt words apart from their other forms`() {
        var forms = FormCount()
        forms.count("cards/card +ca card\nlost", on: 0)
        forms.count("card", on: 0)
        forms.count("lost/los +st", on: 1)
        forms.count("", on: 2)
        #expect(forms.lines == ["card\t1\ts", "cards\t1\ts", "los\t1\t", "lost\t2\ts"])
    }
}
