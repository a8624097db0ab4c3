import Guidance
import Localization

/// `Accept-Language`, which every browser sends.
enum AcceptLanguageInput: FuzzInput {
    static let name = "accept-language"

    static func take(_ bytes: [UInt8]) {
        let header = String(decoding: bytes, as: UTF8.self)
        let match = LanguageMatcher.match(acceptLanguage: header, offered: Language.allCases)
        guard let match else { return }
        precondition(match.quality > 0 && match.quality <= 1, "a quality out of range")
        let only = LanguageMatcher.match(acceptLanguage: header, offered: [match.language])
        precondition(only?.language == match.language, "the best is not among the good")
    }
}
