/// A typed text with the places of its placeholders, as a reader takes it.
struct GapText {
    struct Gap {
        let place: Int
        let name: String
        var kind: PlaceholderKind { PlaceholderKind(name) }
    }

    let plain: PlainText
    let gaps: [Gap]

    static func all(of shape: MessageShape) -> [GapText] {
        zip(shape.texts, shape.gaps).filter { !$1.isEmpty }.map(GapText.init)
    }

    init(_ text: String, _ names: [String]) {
        // A wide comma or colon parts as a space does, and a long dash is no minus.
        var parted = ""
        parted.unicodeScalars.append(
            contentsOf: text.unicodeScalars.map { "，：—―".unicodeScalars.contains($0) ? "、" : $0 })
        let plain = PlainText(parted).lowercased
        let places = plain.scalars.indices.filter { plain.scalars[$0] == MessageShape.gap }
        self.plain = plain
        gaps = zip(places, names).map(Gap.init)
    }

    /// The figures that seem to belong to the value: right beside it, or behind signs as in `{x}-1`.
    func figures(beside gap: Gap) -> [String] {
        [joined(gap.place, step: 1), joined(gap.place, step: -1)].compactMap { $0 }
    }

    /// Whether another placeholder follows, with no word or space between.
    func isDoubled(_ gap: Gap) -> Bool {
        guard let end = join(gap.place, step: 1), plain[end] == MessageShape.gap else {
            return false
        }
        return end == gap.place + 1
    }

    private func joined(_ place: Int, step: Int) -> String? {
        guard let start = join(place, step: step), plain.isDigit(start) else { return nil }
        var end = start
        while plain.isDigit(end + step) { end += step }
        return plain.text(min(start, end)..<max(start, end) + 1)
    }

    private static let signs = " -.,:/·_~+*#|;=ー\n".unicodeScalars
    private static let strong = "-/·_~+*#|=ー".unicodeScalars

    /// Where the signs end that join; nil where they part, as “, ” does.
    private func join(_ place: Int, step: Int) -> Int? {
        var end = place + step
        var found: [Unicode.Scalar] = []
        while let sign = plain[end], Self.signs.contains(sign), found.count < 4 {
            found.append(sign)
            end += step
        }
        let isJoined =
            found.isEmpty || found.contains(where: Self.strong.contains)
            || !found.contains { $0 == " " || $0 == "\n" }
        return isJoined ? end : nil
    }
}
