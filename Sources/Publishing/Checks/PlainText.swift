/// Text made comparable, as a reader takes it: figures of every script and shape as ASCII digits, signs
/// of every width as those of ASCII, one kind of hyphen, nothing that is not drawn.
struct PlainText {
    let scalars: [Unicode.Scalar]

    init(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        let plain = scalars.allSatisfy(PlainForm.isPlain) ? scalars : PlainForm.fold(text)
        self.scalars = HanFigures.writtenAsDigits(plain)
    }

    init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

    var string: String {
        var result = ""
        result.unicodeScalars.append(contentsOf: scalars)
        return result
    }

    /// In small letters, at the same places.
    var lowercased: PlainText {
        PlainText(
            scalars: scalars.map { scalar in
                switch scalar.value {
                case 0x41...0x5A: return Unicode.Scalar(scalar.value + 32) ?? scalar
                case 0..<0xC0, 0x0900...0x0E7F, 0x2000...0x2BFF, 0x3000...0xD7FF: return scalar
                default: break
                }
                let lower = scalar.properties.lowercaseMapping.unicodeScalars
                return lower.count == 1 ? lower.first ?? scalar : scalar
            })
    }

    /// Whether a text has any figure, in whatever signs.
    static func hasFigures(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        let mayHaveSome = scalars.contains {
            isDigit($0) || !PlainForm.isPlain($0) || HanFigures.value(of: $0) != nil
        }
        return mayHaveSome && PlainText(text).scalars.contains(where: isDigit)
    }

    /// The scalar there, or nil outside of the text.
    subscript(index: Int) -> Unicode.Scalar? {
        scalars.indices.contains(index) ? scalars[index] : nil
    }

    func isDigit(_ index: Int) -> Bool { self[index].map(Self.isDigit) ?? false }

    func isLetter(_ index: Int) -> Bool {
        guard let scalar = self[index] else { return false }
        if scalar.isASCII { return Self.isLatin(scalar) }
        return scalar.properties.isAlphabetic
            || scalar.properties.generalCategory == .nonspacingMark
    }

    /// Of the alphabet that addresses are mostly written in.
    func isLatin(_ index: Int) -> Bool { self[index].map(Self.isLatin) ?? false }

    static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: true
        default: false
        }
    }

    func text(_ range: Range<Int>) -> String {
        var shown = ""
        shown.unicodeScalars.append(contentsOf: scalars[range.clamped(to: scalars.indices)])
        return shown
    }

    /// True when `word` stands at the index.
    func has(_ word: String, at index: Int) -> Bool {
        var place = index
        for scalar in word.unicodeScalars {
            guard self[place] == scalar else { return false }
            place += 1
        }
        return true
    }

    /// The number of ASCII digits from the index on.
    func digits(from index: Int) -> Int {
        scalars[min(index, scalars.count)...].prefix(while: Self.isDigit).count
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
