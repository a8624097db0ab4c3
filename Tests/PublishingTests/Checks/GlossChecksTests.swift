import Guidance
import Testing

@testable import Publishing

@Suite struct GlossChecksTests {
    private let checks = GlossChecks([
        Fact(
            id: "label_id", value: .label("申請書ID"), certainty: .stated, sources: [],
            validity: .always, checked: nil, glosses: ["en": "application ID"]),
        Fact(
            id: "number_n", value: .number(3), certainty: .stated, sources: [],
            validity: .always, checked: nil),
    ])

    @Test(arguments: [
        "Enter {label_id}.", "{label_id} (application ID)",
        "{label_id} (Application ID, 23 digits)",
        "The ID ({label_id})", "{number_n} and {label_reader_face}", "no placeholder", "{broken",
    ])
    func `accepts labels that a reader understands`(text: String) {
        #expect(checks.problems(in: text, .english).isEmpty)
    }

    @Test func `warns of a label without a meaning`() {
        #expect(
            checks.problems(in: "{label_id} et {number_n}", .spanish).map(\.code)
                == ["label-without-gloss"])
        #expect(checks.problems(in: "{label_id} (ID de solicitud)", .spanish).isEmpty)
    }

    @Test func `warns of a second name for a label`() {
        let found = checks.problems(in: "Enter {label_id} (form number).", .english)
        #expect(found.map(\.code) == ["label-gloss"])
        #expect(
            found.first?.message
                == "{label_id} is “form number” here and “application ID” in facts.yaml")
    }
}
