import Localization

/// Gathers the forms of one language's words, and counts the pages that have them.
struct VocabularyBuilder {
    /// Forms by the numbers that hold until all pages are there.
    private(set) var forms = ByteNumbers()
    private var counts: [Count] = []
    private var pages = 0

    private struct Count {
        var isSpelt = false
        /// On how many pages it stands as a form of a word.
        var pages = 0
        var lastPage = 0
    }

    /// What is counted next is on another page.
    mutating func beginPage() { pages += 1 }

    /// The number of a form until all pages are there.
    mutating func number(of form: Span<UInt8>) -> Int {
        let number = forms.number(of: form)
        if number == counts.count { counts.append(Count()) }
        return number
    }

    /// Counts an item for the page, however often it is there.
    mutating func count(_ code: WordCode) {
        let number = code.number
        if code.kind == .spelling { counts[number].isSpelt = true }
        if code.kind != .pair, counts[number].lastPage != pages {
            counts[number].pages += 1
            counts[number].lastPage = pages
        }
    }

    /// What is known when all pages are there.
    struct Result {
        /// A line for every form, in the order of their bytes: `form<TAB>pages<TAB>s` for a word as
        /// it is spelt, without the `s` for other forms and pairs; the first, empty form has the
        /// number of all pages.
        let vocabulary: String
        /// The lasting number of each form, by the one it had before.
        fileprivate let numbers: [Int]

        /// A page's items with their lasting numbers.
        func renumbered(_ codes: [WordCode]) -> [UInt32] {
            codes.map { code in
                code.isEnd ? code.value : WordCode(numbers[code.number], code.kind).value
            }
        }
    }

    func result() -> Result {
        let order = forms.inOrder
        var numbers = [Int](repeating: 0, count: order.count)
        for (number, position) in order.enumerated() { numbers[position] = number }
        var text = TextBuffer()
        text.append("\t\(pages)\t".utf8.span)
        for position in order {
            text.append(UInt8(ascii: "\n"))
            text.append(forms[position].span)
            text.append(
                "\t\(counts[position].pages)\t\(counts[position].isSpelt ? "s" : "")".utf8.span)
        }
        return Result(vocabulary: text.take(), numbers: numbers)
    }
}
