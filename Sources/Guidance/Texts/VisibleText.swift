/// Text for one line of a terminal or a log: nothing in it moves the cursor, ends the line, or turns
/// the writing direction.
package enum VisibleText {
    /// What cannot be seen is written as JSON escapes it, so that a line of JSON means the same.
    package static func line(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isHidden) else { return text }
        var line = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": line += #"\n"#
            case "\r": line += #"\r"#
            case _ where isHidden(scalar):
                let digits = String(scalar.value, radix: 16)
                line += #"\u"# + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: line.unicodeScalars.append(scalar)
            }
        }
        return line
    }

    /// Control characters but the tab, line and paragraph ends, marks of direction.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09: false
        case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
