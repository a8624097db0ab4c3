import Foundation

/// A text from outside as it enters a catalogue: the one place where it is put into form.
package enum ImportedText {
    /// In Unicode's composed form (NFC), lines ended by a line feed, without line breaks at either
    /// end and the spaces beside them, which tools add when they lay out a file.
    package static func normalized(_ text: String) -> String {
        let composed = text.precomposedStringWithCanonicalMapping.unicodeScalars
        var scalars: [Unicode.Scalar] = []
        for scalar in composed {
            switch scalar {
            case "\n" where scalars.last == "\r": scalars[scalars.count - 1] = "\n"
            default: scalars.append(scalar)
            }
        }
        let lines = scalars.map { $0 == "\r" ? "\n" : $0 }
        let rest = lines[outerBreaks(lines)...]
        let end = outerBreaks(Array(rest.reversed()))
        var result = String.UnicodeScalarView()
        result.append(contentsOf: rest.dropLast(end))
        return String(result)
    }

    /// How many scalars of white space stand at the beginning, when a line break is among them.
    private static func outerBreaks(_ scalars: [Unicode.Scalar]) -> Int {
        let space = scalars.prefix { $0.properties.isWhitespace }
        return space.contains(where: isBreak) ? space.count : 0
    }

    private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
        (0x0A...0x0D).contains(scalar.value) || [0x85, 0x2028, 0x2029].contains(scalar.value)
    }

    /// The text of a file in UTF-8, or in UTF-16 with a byte order mark.
    static func decoded(_ bytes: [UInt8]) throws(ExchangeError) -> String {
        let utf16 = { (isBigEndian: Bool) in
            stride(from: 2, to: bytes.count - 1, by: 2).map { place in
                let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
                return isBigEndian ? first << 8 | second : second << 8 | first
            }
        }
        let text: String? =
            if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
                bytes.count % 2 == 0
                    ? String(validating: utf16(bytes[0] == 0xFE), as: UTF16.self) : nil
            } else {
                String(
                    validating: bytes.starts(with: [0xEF, 0xBB, 0xBF])
                        ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
            }
        // Of UTF-16 without a mark every other byte is zero, and all of them may be UTF-8.
        guard let text, !text.utf8.contains(0) else {
            throw ExchangeError(
                line: nil,
                message: "the file is neither UTF-8 nor UTF-16 with a byte order mark; "
                    + "save it as UTF-8")
        }
        return text
    }
}
