import Localization

/// A word, a full stop and another word right behind it: an address, an abbreviation, or a space that
/// was left out.
struct DottedName {
    enum Kind { case address, likeAddress, abbreviation }

    let kind: Kind

    /// Nil for anything but two Latin letters or more behind the stop. `lowered` is the text in small
    /// letters.
    init?(_ text: PlainText, _ lowered: PlainText, stop: Int) {
        var end = stop + 1
        while lowered.isLatin(end) { end += 1 }
        guard end - stop > 2, !lowered.isDigit(end), Self.isName(lowered, stop - 1) else {
            return nil
        }
        let ending = TextFolding.withoutLatinMarks(lowered.text(stop + 1..<end))
        let name = Self.name(lowered, before: stop)
        let isRegion = AddressWords.regions.contains(ending)
        let hasPath = Self.hasPath(lowered, end)
        let isShort = Self.isShort(text, stop, name.count, ending)
        if AddressWords.endings.contains(ending) || lowered.has("xn--", at: stop + 1) {
            kind = .address
        } else if hasPath && (isRegion || lowered.isLatin(stop - 1)) {
            kind = .address
        } else if isRegion {
            kind = isShort || name.count < 2 ? .likeAddress : .address
        } else if name.count < 2 || isShort || !lowered.isLatin(stop - 1) {
            kind = .abbreviation
        } else {
            kind = .likeAddress
        }
    }

    /// `evil. com`: a space that a browser would not have.
    static func isParted(_ text: PlainText, stop: Int) -> Bool {
        guard text[stop + 1] == " ", isName(text, stop - 1) else { return false }
        var end = stop + 2
        while text.isLatin(end), end - stop < 12 { end += 1 }
        return AddressWords.unmistakable.contains(text.text(stop + 2..<end))
    }

    /// The letters, figures and hyphens before the full stop, as many as matter.
    private static func name(_ text: PlainText, before stop: Int) -> [Unicode.Scalar] {
        var start = stop
        while isName(text, start - 1) || text[start - 1] == "-", stop - start < 8 { start -= 1 }
        return Array(text.scalars[start..<stop])
    }

    private static func isName(_ text: PlainText, _ place: Int) -> Bool {
        text.isDigit(place) || text.isLetter(place) || text[place] == "_"
            || text[place] == MessageShape.gap
    }

    /// EE.UU., TP.HCM, V.Sa.: both begin with a capital letter and are short.
    private static func isShort(
        _ text: PlainText, _ stop: Int, _ length: Int, _ ending: String
    ) -> Bool {
        func isCapital(_ place: Int) -> Bool {
            text[place]?.properties.isUppercase == true
        }
        return length <= 3 && ending.unicodeScalars.count <= 3 && isCapital(stop - length)
            && isCapital(stop + 1)
    }

    private static func hasPath(_ text: PlainText, _ end: Int) -> Bool {
        switch text[end] {
        case "/", "@": !(text[end + 1] == " ")
        case ":": text.isDigit(end + 1)
        case "?", "#": text.isLatin(end + 1) || text.isDigit(end + 1)
        default: false
        }
    }
}
