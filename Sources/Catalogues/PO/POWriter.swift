/// PO text in the one form that `msgcat --no-wrap` of gettext 0.21 prints.
package enum POWriter {
    /// The whole file in canonical form; obsolete entries come last, empty ones are dropped.
    package static func canonical(_ file: POFile) -> String {
        arranged(file).map { canonical($0.entry) }.joined(separator: "\n")
    }

    /// The file with untouched entries byte for byte as they were read, others canonical.
    package static func preserved(_ file: POFile) -> [UInt8] {
        var bytes: [UInt8] = []
        let lineEnd: [UInt8] = file.usesCRLF ? [0x0D, 0x0A] : [0x0A]
        for item in arranged(file) {
            if !bytes.isEmpty { bytes += lineEnd }
            bytes += item.untouched ?? ended(canonical(item.entry), usingCRLF: file.usesCRLF)
        }
        if !file.trailer.isEmpty { bytes += lineEnd + file.trailer }
        return bytes
    }

    /// One entry in canonical form, with its last line ended.
    package static func canonical(_ entry: POEntry) -> String {
        var text = ""
        for comment in entry.comments { text += commentLine("#", comment) }
        for comment in entry.extracted { text += commentLine("#.", comment) }
        text += references(entry.references)
        let flags = POFlags.canonical(of: entry)
        if !flags.isEmpty { text += "#, \(flags.joined(separator: ", "))\n" }

        let previous = entry.isObsolete ? "#~| " : "#| "
        text += field("msgctxt", entry.previousContext, previous)
        text += field("msgid", entry.previousID, previous)
        text += field("msgid_plural", entry.previousPlural, previous)

        let mark = entry.isObsolete ? "#~ " : ""
        text += field("msgctxt", entry.context, mark)
        text += field("msgid", entry.id, mark)
        text += field("msgid_plural", entry.plural, mark)
        if entry.plural == nil {
            return text + field("msgstr", entry.translations.first ?? "", mark)
        }
        for (index, translation) in entry.translations.enumerated() {
            text += field("msgstr[\(index)]", translation, mark)
        }
        return text
    }

    private static func arranged(_ file: POFile) -> [POFile.Item] {
        file.items.filter { !$0.entry.isObsolete }
            + file.items.filter { $0.entry.isObsolete && $0.entry.isTranslated }
    }

    /// A comment of several lines becomes several comments: its second line must not be an entry.
    private static func commentLine(_ mark: String, _ comment: String) -> String {
        comment.utf8.split(
            omittingEmptySubsequences: false, whereSeparator: { $0 == 0x0A || $0 == 0x0D }
        ).map { $0.isEmpty ? "\(mark)\n" : "\(mark) \(Substring($0))\n" }.joined()
    }

    /// References are the one thing that is wrapped, after 79 bytes.
    private static func references(_ references: [String]) -> String {
        guard !references.isEmpty else { return "" }
        var text = "#:"
        var column = 2
        for reference in references {
            let width = reference.utf8.count + 1
            if column > 2, column + width > 79 {
                text += "\n#:"
                column = 2
            }
            text += " \(reference)"
            column += width
        }
        return text + "\n"
    }

    private static func field(_ keyword: String, _ value: String?, _ mark: String) -> String {
        guard let value else { return "" }
        let lines = escapedLines(value)
        if lines.count == 1 { return "\(mark)\(keyword) \"\(lines[0])\"\n" }
        return "\(mark)\(keyword) \"\"\n" + lines.map { "\(mark)\"\($0)\"\n" }.joined()
    }

    /// The quoted pieces of a value: a piece ends after each line break.
    private static func escapedLines(_ value: String) -> [String] {
        var lines = [""]
        var isEnded = false
        for scalar in value.unicodeScalars {
            if isEnded { lines.append("") }
            isEnded = scalar == "\n"
            if let letter = escapes[scalar] {
                lines[lines.count - 1] += "\\\(letter)"
            } else {
                lines[lines.count - 1].unicodeScalars.append(scalar)
            }
        }
        return lines
    }

    private static let escapes: [Unicode.Scalar: Character] = [
        "\u{07}": "a", "\u{08}": "b", "\u{0C}": "f", "\n": "n", "\r": "r", "\t": "t",
        "\u{0B}": "v", "\"": "\"", "\\": "\\",
    ]

    private static func ended(_ text: String, usingCRLF: Bool) -> [UInt8] {
        usingCRLF ? text.utf8.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] } : Array(text.utf8)
    }
}

/// The flags gettext 0.21 knows, in the order in which it prints them.
enum POFlags {
    static let formats = [
        "c", "objc", "python", "python-brace", "java", "java-printf", "csharp", "javascript",
        "scheme", "lisp", "elisp", "librep", "ruby", "sh", "awk", "lua", "object-pascal",
        "smalltalk", "qt", "qt-plural", "kde", "kde-kuit", "boost", "tcl", "perl", "perl-brace",
        "php", "gcc-internal", "gfc-internal", "ycp",
    ]

    /// The flags as gettext prints them: unknown ones left out, `fuzzy` only on a translated entry,
    /// a range only on one in use.
    static func canonical(of entry: POEntry) -> [String] {
        let flags = entry.flags
        var result = entry.isTranslated && entry.isFuzzy ? ["fuzzy"] : []
        for format in formats {
            if let flag = flags.last(where: { names($0, format) }), !flag.hasPrefix("impossible-") {
                result.append(flag.hasPrefix("no-") ? "no-\(format)-format" : "\(format)-format")
            }
        }
        if !entry.isObsolete, let range = flags.last(where: { $0.hasPrefix("range:") }) {
            result.append(range)
        }
        if let wrap = flags.last(where: { $0 == "wrap" || $0 == "no-wrap" }), wrap == "no-wrap" {
            result.append(wrap)
        }
        return result
    }

    private static func names(_ flag: String, _ format: String) -> Bool {
        ["", "no-", "possible-", "impossible-"].contains { flag == "\($0)\(format)-format" }
    }
}
