import ContentStore

/// Gathers the words of one language's pages, and writes the pages as numbers of those words.
struct VocabularyBuilder {
    private var entries: [Entry] = []
    private var places: [FormID: Int] = [:]
    private var pages = 0

    private struct Entry {
        let form: String
        var isSpelt = false
        /// On how many pages it stands as a form of a word.
        var pages = 0
        var lastPage = 0
    }

    /// Takes a page in.
    /// - Parameter texts: as `IndexedText` writes them.
    /// - Returns: the page's items, with numbers that hold until all pages are there.
    mutating func add(_ texts: SearchDocument.Texts) -> [WordCode] {
        pages += 1
        var codes: [WordCode] = []
        for field in PageField.allCases {
            add(texts[field], &codes)
            codes.append(.endOfField)
        }
        return codes
    }

    private mutating func add(_ field: String, _ codes: inout [WordCode]) {
        let bytes = Array(field.utf8)
        var (start, id, kind) = (0, FormID(), WordCode.Kind.spelling)
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "+"):
                kind = .pair
                start = index + 1
            case UInt8(ascii: "/"), UInt8(ascii: " "), UInt8(ascii: "\n"):
                append(bytes[start..<index], id, kind, &codes)
                start = index + 1
                id = FormID()
                kind = byte == UInt8(ascii: "/") ? .otherForm : .spelling
                if byte == UInt8(ascii: "\n") { codes.append(.endOfPhrase) }
            default: id.append(byte)
            }
        }
        append(bytes[start...], id, kind, &codes)
    }

    private mutating func append(
        _ form: ArraySlice<UInt8>, _ id: FormID, _ kind: WordCode.Kind, _ codes: inout [WordCode]
    ) {
        guard !id.isEmpty else { return }
        let place = places[id] ?? entries.count
        if place == entries.count {
            places[id] = place
            entries.append(Entry(form: String(decoding: form, as: UTF8.self)))
        }
        if kind == .spelling { entries[place].isSpelt = true }
        if kind != .pair, entries[place].lastPage != pages {
            entries[place].pages += 1
            entries[place].lastPage = pages
        }
        codes.append(WordCode(place, kind))
    }

    /// What is known when all pages are there.
    struct Result {
        /// A line for every form, in the order of their bytes: `form<TAB>pages<TAB>s` for a word as
        /// it is spelt, without the `s` for other forms and pairs; the first, empty form has the
        /// number of all pages.
        let vocabulary: String
        /// The lasting number of each form, by the one it had before.
        private let numbers: [Int]

        fileprivate init(vocabulary: String, numbers: [Int]) {
            (self.vocabulary, self.numbers) = (vocabulary, numbers)
        }

        /// A page's items with their lasting numbers.
        func renumbered(_ codes: [WordCode]) -> [UInt32] {
            codes.map { code in
                code == .endOfPhrase || code == .endOfField
                    ? code.value : WordCode(numbers[code.number], code.kind).value
            }
        }
    }

    func result() -> Result {
        let order = entries.indices.sorted {
            entries[$0].form.utf8.lexicographicallyPrecedes(entries[$1].form.utf8)
        }
        var numbers = [Int](repeating: 0, count: entries.count)
        for (number, place) in order.enumerated() { numbers[place] = number }
        let lines = order.map { place in
            let entry = entries[place]
            return "\(entry.form)\t\(entry.pages)\t\(entry.isSpelt ? "s" : "")"
        }
        return Result(
            vocabulary: (["\t\(pages)\t"] + lines).joined(separator: "\n"), numbers: numbers)
    }
}

extension SearchDocument.Texts {
    fileprivate subscript(field: PageField) -> String {
        switch field {
        case .title: title
        case .synonyms: synonyms
        case .label: label
        case .key: key
        case .body: body
        }
    }
}
