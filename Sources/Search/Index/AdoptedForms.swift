import Localization

/// The forms of another vocabulary, each taken into one's own when it is first asked for.
struct AdoptedForms {
    private let forms: ByteNumbers
    /// Own numbers by the other's; nil for what was not asked for.
    private var numbers: [Int?]

    init(_ forms: ByteNumbers) {
        self.forms = forms
        numbers = [Int?](repeating: nil, count: forms.count)
    }

    /// The number in `vocabulary` of the form that has `number` in the other.
    mutating func number(of number: Int, in vocabulary: inout VocabularyBuilder) -> Int {
        if let known = numbers[number] { return known }
        let own = vocabulary.number(of: forms[number].span)
        numbers[number] = own
        return own
    }
}
