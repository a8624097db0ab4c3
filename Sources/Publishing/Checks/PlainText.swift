/// Text made comparable: digits of every script and full-width signs as ASCII, one kind of hyphen.
struct PlainText {
    let scalars: [Unicode.Scalar]

    init(_ text: String) { scalars = text.unicodeScalars.map(Self.plain) }

    var string: String {
        var result = ""
        result.unicodeScalars.append(contentsOf: scalars)
        return result
    }

    /// The scalar there, or nil outside of the text.
    subscript(index: Int) -> Unicode.Scalar? {
        scalars.indices.contains(index) ? scalars[index] : nil
    }

    func isDigit(_ index: Int) -> Bool { self[index].map(Self.isDigit) ?? false }

    func isLetter(_ index: Int) -> Bool {
        self[index].map {
            $0.properties.isAlphabetic || $0.properties.generalCategory == .nonspacingMark
        }
            ?? false
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

    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        // No digits and no signs are among these letters.
        case 0..<0x80, 0xC0...0x24F, 0x1EA0...0x1EF9, 0x3041...0x9FFF, 0xAC00...0xD7A3:
            return scalar
        case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x00A0, 0x2009, 0x202F, 0x3000: return " "
        case 0x2010...0x2015, 0x2212, 0xFE63: return "-"
        case 0x00A5: return "¥"
        case 0xFFE5: return "¥"
        default: break
        }
        guard scalar.properties.numericType == .decimal,
            let value = scalar.properties.numericValue.map({ Int($0) })
        else { return scalar }
        return Unicode.Scalar(UInt8(48 + value))
    }
}
