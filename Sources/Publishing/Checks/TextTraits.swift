/// What a text is made of, gone through once by its bytes: enough to tell, for nearly every text, that
/// no check would find anything in it.
///
/// Wherever a character is met that a check may have to look at closer, the text `isStrange`, and
/// nothing else that is said here needs to hold.
struct TextTraits {
    /// The letters of the words; the names of placeholders have none.
    private(set) var letters = ScriptCount()
    /// The room it takes at most; see `StyleChecks.width`.
    private(set) var width = 0
    /// Which placeholders of the source it names, bit by bit.
    private(set) var placeholders: UInt64 = 0
    private(set) var placeholderCount = 0
    private(set) var isStrange = false
    /// A figure, of Chinese characters too, or the character for the first year of an era.
    private(set) var hasFigures = false
    /// A sign as in an address; see `LiteralURL`.
    private(set) var hasAddress = false
    private(set) var hasDoubleSpace = false
    private(set) var beginsWithSpace = false
    /// A space is the last character, or marks alone come after it.
    private(set) var endsWithSpace = false
    /// Behind a full stop and a space, or a wide comma.
    private var isAfterStop = false
    /// How many marks stand on the last letter; nil where there is no letter to carry one.
    private var marks: Int?
    /// The last character, signs in full width as those of ASCII; nil at a placeholder.
    private(set) var last: Unicode.Scalar?

    /// - Parameters:
    ///   - text: a pattern.
    ///   - names: the placeholders it may name; any other makes it strange.
    init(_ text: Span<UInt8>, placeholders names: PlaceholderNames) {
        beginsWithSpace = !text.isEmpty && text[0] <= UInt8(ascii: " ")
        var place = 0
        while place < text.count, !isStrange {
            let byte = text[place]
            if byte == UInt8(ascii: "{") {
                place = placeholder(text, at: place, names)
            } else if byte < 0x80 {
                sign(byte)
                place += 1
            } else {
                place = character(text, at: place)
            }
        }
    }

    /// - Returns: the place behind the closing brace.
    private mutating func placeholder(
        _ text: Span<UInt8>, at start: Int, _ names: PlaceholderNames
    ) -> Int {
        var end = start + 1
        while end < text.count, text[end] != UInt8(ascii: "}") { end += 1 }
        guard let bit = names.bit(of: text.extracting((start + 1)..<end)), end < text.count else {
            isStrange = true
            return end
        }
        placeholders |= bit
        placeholderCount += 1
        width += 1
        seeStop(before: MessageShape.gap)
        (last, endsWithSpace, marks) = (nil, false, nil)
        return end + 1
    }

    /// A character of ASCII, or the one that a sign in full width stands for.
    private mutating func sign(_ byte: UInt8, width: Int = 1) {
        let scalar = Unicode.Scalar(byte)
        defer { last = scalar }
        seeStop(before: scalar)
        marks = nil
        self.width += width
        switch scalar {
        case "a"..."z", "A"..."Z":
            // A sentence begins with a capital letter, the end of an address does not.
            if isAfterStop, byte >= UInt8(ascii: "a") { hasAddress = true }
            isAfterStop = false
            letters.addASCIILetter()
            marks = 0
        case " ":
            if last == " " { hasDoubleSpace = true }
            isAfterStop = last == "."
            endsWithSpace = true
            return
        case "\n":
            endsWithSpace = true
            return
        case "0"..."9": hasFigures = true
        case "@", "\\", ":", "[", "(": hasAddress = true
        case "/": if last == "/" { hasAddress = true }
        case ".": if last == " " || last == nil { hasAddress = true }
        // They may be markup, or a quotation or choice of MessageFormat.
        case "<", "&", "'", "}": isStrange = true
        case " "..."~": break
        default: isStrange = true
        }
        endsWithSpace = false
    }

    /// Marks without a letter, twice or more than two on one are looked at closer; see `MarkChecks`.
    private mutating func seeMark(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x0E31, 0x0E34...0x0E3A, 0x0E47...0x0E4E, 0x0900...0x0902, 0x093A, 0x093C,
            0x0941...0x0948, 0x094D, 0x0951...0x0957, 0x0962...0x0963:
            guard let count = marks, count < 2, last != scalar else {
                isStrange = true
                return
            }
            marks = count + 1
        case 0x0903, 0x093B, 0x093E...0x0940, 0x0949...0x094C, 0x094E...0x094F: break
        case 0xD7, 0xF7: marks = nil
        case 0xC0...0x24F, 0x0904...0x0939, 0x0E01...0x0E46, 0x1EA0...0x1EF9, 0x4E00...0x9FFF,
            0xAC00...0xD7A3:
            marks = 0
        default: marks = nil
        }
    }

    /// A full stop with something right behind it.
    private mutating func seeStop(before next: Unicode.Scalar) {
        guard let last, ".。·".unicodeScalars.contains(last), next != " ", next != "\n" else {
            return
        }
        hasAddress = true
    }

    /// - Returns: the place behind the character.
    private mutating func character(_ text: Span<UInt8>, at place: Int) -> Int {
        let first = UInt32(text[place])
        func next(_ count: Int) -> UInt32 { UInt32(text[place + count] & 0x3F) }
        if first < 0xE0 {
            narrow((first & 0x1F) << 6 | next(1))
            return place + 2
        }
        guard first < 0xF0 else {
            isStrange = true
            return place + 4
        }
        wide((first & 0x0F) << 12 | next(1) << 6 | next(2))
        return place + 3
    }

    /// Of Latin script.
    private mutating func narrow(_ value: UInt32) {
        switch value {
        case 0xC0...0x24F: break
        // Without a soft hyphen and small figures.
        case 0xA1...0xAC, 0xAE...0xB1, 0xB4...0xB8, 0xBA, 0xBB, 0xBF: break
        default: isStrange = true
        }
        add(value, width: 1)
    }

    private mutating func wide(_ value: UInt32) {
        switch value {
        case 0x4E00...0x9FFF:
            // 元, or a figure.
            if value == 0x5143 || HanFigures.isOne(value) { hasFigures = true }
            add(value, width: 2)
        case 0xAC00...0xD7A3: add(value, width: 2)
        case 0x0E01...0x0E3A, 0x0E3F...0x0E4F:
            add(value, width: 1, isMark: !(0x0E01...0x0E30).contains(value))
        // They may stand apart where one character is meant, or the other way round.
        case 0x093C, 0x0958...0x095F: isStrange = true
        case 0x0900...0x0965, 0x0970...0x0977:
            add(value, width: 1, isMark: !(0x0904...0x0939).contains(value) && value != 0x0964)
        // Without signs that stand for a full stop or a slash.
        case 0x1EA0...0x1EF9, 0x2010...0x2021, 0x2023, 0x2025...0x2026, 0x2030...0x2043,
            0x2045...0x205E:
            add(value, width: 1)
        case 0x3001...0x3003, 0x3008...0x301F: add(value, width: 2)
        // ！（），／：；？
        case 0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF0F, 0xFF1A, 0xFF1B, 0xFF1F:
            sign(UInt8(value - 0xFEE0), width: 2)
            isAfterStop = value == 0xFF0C
        default: isStrange = true
        }
    }

    private mutating func add(_ value: UInt32, width: Int, isMark: Bool = false) {
        guard let scalar = Unicode.Scalar(value) else { return }
        seeStop(before: scalar)
        seeMark(scalar)
        letters.add(scalar)
        self.width += width
        last = scalar
        if !isMark { endsWithSpace = false }
    }
}
