/// Scalars that Unicode joins with what stands beside them into one `Character`: an escape or a check
/// that looks for `Character`s misses its sign beside them; browsers and parsers do not.
package enum HostileScalars {
    /// All of Grapheme_Cluster_Break=Prepend (Unicode 16, GraphemeBreakProperty.txt).
    package static let prepends = scalars([
        0x0600...0x0605, 0x06DD...0x06DD, 0x070F...0x070F, 0x0890...0x0891, 0x08E2...0x08E2,
        0x0D4E...0x0D4E, 0x110BD...0x110BD, 0x110CD...0x110CD, 0x111C2...0x111C3,
        0x113D1...0x113D1, 0x1193F...0x1193F, 0x11941...0x11941, 0x11A84...0x11A89,
        0x11D46...0x11D46, 0x11F02...0x11F02,
    ])
    /// Marks of several classes, joiners, variation selectors, a skin tone and a tag.
    package static let marks = scalars([
        0x0300...0x0301, 0x0308...0x0308, 0x034F...0x034F, 0x0941...0x0941, 0x093F...0x093F,
        0x094D...0x094D, 0x0E31...0x0E31, 0x0E33...0x0E34, 0x0E48...0x0E48, 0x200C...0x200D,
        0x20E3...0x20E3, 0x3099...0x3099, 0xFE0F...0xFE0F, 0xFE20...0xFE20, 0x1F3FB...0x1F3FB,
        0xE0020...0xE0020, 0xE0100...0xE0100,
    ])

    /// The sign after every prepend and before every mark.
    package static func around(_ sign: String) -> [String] {
        prepends.map { "\($0)\(sign)" } + marks.map { "\(sign)\($0)" }
    }

    private static func scalars(_ ranges: [ClosedRange<UInt32>]) -> [Unicode.Scalar] {
        ranges.flatMap { $0.compactMap(Unicode.Scalar.init) }
    }
}

extension String {
    /// How often other bytes stand in it, whatever they are joined with.
    package func count(ofBytes text: String) -> Int {
        let (bytes, other) = (Array(utf8), Array(text.utf8))
        return bytes.indices.count { bytes[$0...].starts(with: other) }
    }

    /// How often a byte of ASCII stands in it.
    package func count(of sign: Unicode.Scalar) -> Int { utf8.count { $0 == UInt8(ascii: sign) } }
}
