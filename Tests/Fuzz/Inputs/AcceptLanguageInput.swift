import Guidance
import Localization
import TestSupport

/// `Accept-Language`, which every browser sends.
enum AcceptLanguageInput: FuzzInput {
    static let name = "accept-language"

    static func take(_ bytes: [UInt8]) {
        let header = String(decoding: bytes, as: UTF8.self)
        let match = LanguageMatcher.match(acceptLanguage: header, offered: .eleven)
        guard let match else { return }
        precondition(match.quality > 0 && match.quality <= 1, "a quality out of range")
        let language = match.language
        let one = Languages(
            written: Languages.eleven.written.filter { $0.language == language },
            source: language, staff: [language])
        let only = LanguageMatcher.match(acceptLanguage: header, offered: one)
        precondition(only?.language == language, "the best is not among the good")
    }
}
