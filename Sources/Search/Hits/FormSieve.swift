/// Tells quickly that a form is none of a few: of the words on a page hardly any is in the query, and
/// hashing each for a dictionary takes most of the time of comparing.
struct FormSieve {
    private var places = [Bool](repeating: false, count: 4096)

    init(_ forms: some Sequence<FormID>) {
        for form in forms { places[Self.place(of: form)] = true }
    }

    /// Whether the form may be one of them; false is certain.
    func mayHave(_ form: FormID) -> Bool { places[Self.place(of: form)] }

    private static func place(of form: FormID) -> Int { Int(truncatingIfNeeded: form.value & 4095) }
}
