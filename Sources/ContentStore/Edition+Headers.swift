import Guidance

/// An edition is trusted no further than its checksum: what it puts into header fields, and into
/// answers and log lines made from plain text, must not begin another field or line there.
extension Edition {
    /// The first part that may not stand in a header field, in words; nil when all may.
    var notForHeaders: String? {
        if !Self.isName(info.id) { return "the edition's id" }
        for asset in assets {
            if !Self.isPrintable(asset.mediaType) { return "the media type of \(asset.name)" }
        }
        let isSafe = more.redirects.values.allSatisfy(Self.isPrintable)
        return isSafe ? nil : "the address that a redirect leads to"
    }

    /// Letters and digits of ASCII, hyphens, dots and underscores.
    private static func isName(_ text: String) -> Bool {
        isPrintable(text)
            && text.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || ("0"..."9").contains($0)
                    || "-._".unicodeScalars.contains($0)
            }
    }

    /// Printable ASCII, and not more than a line of it.
    private static func isPrintable(_ text: String) -> Bool {
        (1...200).contains(text.utf8.count) && text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    }
}
