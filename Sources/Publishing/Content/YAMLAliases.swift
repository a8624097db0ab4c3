import Guidance

/// Finds where a YAML text repeats a part of itself (`&name … *name`).
///
/// A few lines of aliases of aliases stand for more nodes than any memory holds, and comparing
/// them never ends; the parser has no limit for it. So content files do without, and this is said
/// before parsing. Only a name used both ways counts: `R&D` or `*` in a sentence is no alias.
enum YAMLAliases {
    /// The first alias of an anchor that stands in the text, as a finding; or nil.
    static func finding(in text: String, file: String) -> Finding? {
        let bytes = Array(text.utf8)
        let anchors = Set(words(after: UInt8(ascii: "&"), in: bytes).map { bytes[$0] })
        guard !anchors.isEmpty,
            let range = words(after: UInt8(ascii: "*"), in: bytes).first(where: {
                anchors.contains(bytes[$0])
            })
        else { return nil }
        let before = bytes[..<range.lowerBound]
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let alias = String(decoding: bytes[range], as: UTF8.self)
        return Finding(
            code: "yaml-alias", severity: .error, file: file,
            line: before.count { $0 == 0x0A } + 1,
            column: String(decoding: before[start...], as: UTF8.self).unicodeScalars.count,
            message: "*\(alias) repeats a part of the file; content files do without aliases",
            fix: "write the text again, or put the value into facts.yaml")
    }

    /// The names that follow `sign` where a word may begin.
    private static func words(after sign: UInt8, in bytes: [UInt8]) -> [Range<Int>] {
        bytes.indices.filter { place in
            bytes[place] == sign && (place == 0 || !isName(bytes[place - 1]))
        }.compactMap { place in
            let end = bytes[(place + 1)...].firstIndex { !isName($0) } ?? bytes.count
            return end > place + 1 ? place + 1..<end : nil
        }
    }

    /// What libyaml takes as part of a name.
    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
