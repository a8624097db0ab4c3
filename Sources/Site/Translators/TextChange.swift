import Templates

/// What changed between two versions of a source: the middle, between the common beginning and end.
struct TextChange: TemplateView {
    let before: String
    let removed: String
    let added: String
    let after: String

    init(from old: String, to new: String) {
        let (a, b) = (Array(old), Array(new))
        let start = zip(a, b).prefix { $0 == $1 }.count
        let most = min(a.count, b.count) - start
        let end = min(most, zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count)
        before = String(a[..<start])
        removed = String(a[start..<(a.count - end)])
        added = String(b[start..<(b.count - end)])
        after = String(a[(a.count - end)...])
    }
}
