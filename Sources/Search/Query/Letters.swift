import Guidance
import Localization

/// The letters of a query, which show the languages it may be in.
enum Letters: Equatable {
    case kana, han, hangul, latin
    /// Any other script, by its ISO 15924 code.
    case other(String)

    init(of text: String) {
        let scalars = text.unicodeScalars
        func has(_ range: ClosedRange<UInt32>) -> Bool {
            scalars.contains { range.contains($0.value) }
        }
        if has(0x3040...0x30ff) || has(0xff66...0xff9d) {
            self = .kana
        } else if has(0x3400...0x9fff) {
            self = .han
        } else if has(0xac00...0xd7af) {
            self = .hangul
        } else {
            self =
                scalars.first { $0.value > 0x2af && $0.properties.isAlphabetic }
                .map { Script.code(of: $0) }.flatMap(Self.other(than:)) ?? .latin
        }
    }

    private static func other(than script: String) -> Letters? {
        ["Latn", "Zyyy", "Zinh", "Zzzz"].contains(script) ? nil : .other(script)
    }

    /// The scripts, as languages name them, whose languages are written with these letters.
    private var scripts: [String] {
        switch self {
        case .kana: ["Jpan"]
        case .han: ["Jpan", "Hans", "Hant"]
        case .hangul: ["Kore"]
        case .latin: ["Latn"]
        case .other(let script): [script]
        }
    }

    func areOwn(of language: Language, in languages: Languages) -> Bool {
        languages[language].map { scripts.contains($0.script) } ?? false
    }

    /// The languages a query may be in when a reader's own does not know it, in groups to try one
    /// after the other. Japanese and Nepali are typed in Latin letters too.
    func languagesToTry(own: Language, in languages: Languages) -> [[Language]] {
        func written(in scripts: [String]) -> [Language] {
            languages.written.filter { scripts.contains($0.script) }.map(\.language)
        }
        let groups: [[Language]] =
            switch self {
            case .latin:
                [
                    languages.all.filter { $0 == .english }, written(in: ["Jpan"]),
                    written(in: ["Latn", "Deva"]).filter { $0 != .english },
                ]
            default: scripts.flatMap { written(in: [$0]) }.map { [$0] }
            }
        return groups.map { $0.filter { $0 != own } }.filter { !$0.isEmpty }
    }
}
