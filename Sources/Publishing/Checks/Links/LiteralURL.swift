/// Finds addresses in prose: of the web, of mail, of telephones and apps, in whatever signs.
enum LiteralURL {
    /// What a text has that only looks like an address, as `Mr.Smith` does.
    static func suspect(in text: PlainText) -> String? {
        let lowered = text.lowercased
        let place = lowered.scalars.indices.first { place in
            lowered[place] == "."
                && (DottedName(text, lowered, stop: place)?.kind == .likeAddress
                    || DottedName.isParted(text, stop: place))
        }
        return place.map { shown(lowered, $0) }
    }

    static func find(in original: PlainText) -> String? {
        let text = original.lowercased
        for place in text.scalars.indices {
            let found =
                switch text[place] {
                case "@": atSign(text, place)
                case ":": colon(text, place)
                case "/", "\\": slashes(text, place)
                case ".", "。", "·": stop(text, place, original)
                case "(", "[", "{", "<": bracketed(text, place)
                default: false
                }
            if found { return shown(text, place) }
        }
        return spelled(text)
    }

    // MARK: - Signs

    /// `name@host`, `@name`.
    private static func atSign(_ text: PlainText, _ place: Int) -> Bool {
        isName(text, place + 1) || isName(text, place - 1)
    }

    /// `tel:`, `hxxp:…`, `::1`.
    private static func colon(_ text: PlainText, _ place: Int) -> Bool {
        var end = place
        while let bracket = text[end - 1], "[(".unicodeScalars.contains(bracket) { end -= 1 }
        var start = end
        while isSchemeSign(text, start - 1) { start -= 1 }
        let scheme = text.text(start..<end)
        if AddressWords.calls.contains(where: scheme.hasSuffix) { return true }
        if isHex(text[place - 1]) || text[place - 1] == "[", text[place + 1] == ":" { return true }
        guard let next = text[place + 1], next != " ", next != "\n" else { return false }
        // A port: localhost:8080/a
        if !scheme.isEmpty, text.isDigit(place + 1),
            text[place + 1 + text.digits(from: place + 1)] == "/"
        {
            return true
        }
        return AddressWords.schemes.contains(scheme)
    }

    /// `//host`, `\\host`.
    private static func slashes(_ text: PlainText, _ place: Int) -> Bool {
        guard let next = text[place + 1], next == "/" || next == "\\" else { return false }
        return isName(text, place + 2) || text[place - 1] == ":"
    }

    /// `[dot]`, `(at)`: the sign in brackets is for readers to put in.
    private static func bracketed(_ text: PlainText, _ place: Int) -> Bool {
        ["dot", "at", "d0t", "arroba", "punto", "ponto", "titik", "點", "点"].contains { word in
            let end = place + 1 + word.unicodeScalars.count
            return text.has(word, at: place + 1)
                && (text[end].map { ")]}>".unicodeScalars.contains($0) } ?? false)
        }
    }

    // MARK: - Full stops

    /// `example.com`, `example。com`, `example[.]com`, `example .com`, `1.2.3.4`.
    private static func stop(
        _ text: PlainText, _ place: Int, _ original: PlainText
    ) -> Bool {
        var (left, right) = (place - 1, place + 1)
        var isWeak = text[place] != "."
        if let open = text[left], "[({<".unicodeScalars.contains(open) {
            left -= 1
            if let close = text[right], "])}>".unicodeScalars.contains(close) { right += 1 }
        }
        if text[left] == " " {
            left -= 1
            isWeak = true
            if text[right] == " " { right += 1 }
        }
        guard isName(text, left) else { return false }
        if isNumeric(text, place) || text.has("www", at: left - 2) { return true }
        if !isWeak, right == place + 1, left == place - 1,
            let name = DottedName(original, text, stop: place)
        {
            return name.kind == .address
        }
        return isEnding(text, right, after: left, isWeak: isWeak)
    }

    /// Four numbers as of a machine.
    private static func isNumeric(_ text: PlainText, _ place: Int) -> Bool {
        guard text.isDigit(place - 1) else { return false }
        var end = place
        for _ in 0..<3 {
            let length = text.digits(from: end + 1)
            guard text[end] == ".", (1...3).contains(length) else { return false }
            end += 1 + length
        }
        return true
    }

    /// Whether what begins there ends a name: any two letters right behind a full stop, known endings
    /// behind one that may also end a sentence.
    private static func isEnding(
        _ text: PlainText, _ start: Int, after left: Int, isWeak: Bool
    ) -> Bool {
        var end = start
        while text.isLatin(end) { end += 1 }
        guard end > start else {
            return !isWeak && (text.isLatin(left) || isOfAddressesOnly(text[left]))
                && AddressWords.otherEndings.contains { text.has($0, at: start) }
        }
        guard end - start >= 2, !text.isDigit(end) else { return false }
        let ending = text.text(start..<end)
        if isWeak {
            return AddressWords.endings.contains(ending)
                || (text[end] == "/" && AddressWords.regions.contains(ending))
                || (text[left + 1] != " " && AddressWords.regions.contains(ending))
        }
        if AddressWords.endings.contains(ending) || AddressWords.regions.contains(ending) {
            return true
        }
        return text.isLatin(left) && isName(text, left - 1)
    }

    // MARK: - Words

    /// `example dot com`.
    private static func spelled(_ text: PlainText) -> String? {
        for stop in AddressWords.stops {
            guard let first = stop.unicodeScalars.first else { continue }
            for place in text.scalars.indices
            where text.scalars[place] == first && text.has(stop, at: place) {
                var start = place + stop.unicodeScalars.count
                while text[start] == " " { start += 1 }
                var end = start
                while text.isLatin(end), end - start < 12 { end += 1 }
                let isWord = !text.isLatin(place) || !text.isLatin(place - 1)
                if isWord, AddressWords.isSpelledEnding(text.text(start..<end), after: stop) {
                    return text.text(place..<end)
                }
            }
        }
        return nil
    }

    // MARK: - Characters

    private static func isName(_ text: PlainText, _ place: Int) -> Bool {
        text.isDigit(place) || text.isLetter(place) || text[place] == "_"
            || text[place] == MessageShape.gap
    }

    /// Letters of scripts that put no full stop behind abbreviations here: Han and Cyrillic.
    private static func isOfAddressesOnly(_ scalar: Unicode.Scalar?) -> Bool {
        switch scalar?.value ?? 0 {
        case 0x400...0x52F, 0x3041...0x30FF, 0x3400...0x9FFF: true
        default: false
        }
    }

    private static func isSchemeSign(_ text: PlainText, _ place: Int) -> Bool {
        guard let scalar = text[place], scalar.isASCII else { return false }
        return text.isLatin(place) || text.isDigit(place) || "+-*".unicodeScalars.contains(scalar)
    }

    private static func isHex(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.map { PlainText.isDigit($0) || ("a"..."f").contains($0) } ?? false
    }

    /// The word around a place.
    private static func shown(_ text: PlainText, _ place: Int) -> String {
        func isWord(_ index: Int) -> Bool {
            text[index].map { $0 != " " && $0 != "\n" && $0 != MessageShape.gap } ?? false
        }
        var (start, end) = (place, place + 1)
        while isWord(start - 1), place - start < 40 { start -= 1 }
        while isWord(end), end - place < 40 { end += 1 }
        return text.text(start..<end)
    }
}
