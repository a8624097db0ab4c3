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
