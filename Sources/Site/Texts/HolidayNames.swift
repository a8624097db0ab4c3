import Guidance
import Localization

/// The names of public holidays in all languages.
///
/// The official list has Japanese names only; the messages `holidays.…` with the same Japanese text
/// have the others.
struct HolidayNames: Sendable {
    private let ids: [String: Message.ID]
    private let texts: TextResolver

    init(_ edition: Edition, _ texts: TextResolver) {
        self.texts = texts
        let names = edition.texts.ids.filter { $0.hasPrefix("holidays.") }.compactMap { id in
            edition.texts.text(id, in: texts.source).map { ($0.pattern, id) }
        }
        ids = Dictionary(names, uniquingKeysWith: { first, _ in first })
    }

    /// The holiday's name in `language`, else in English, else in Japanese.
    func name(of holiday: Holiday, in language: Language) -> String {
        guard language != texts.source, let id = ids[holiday.name] else { return holiday.name }
        return texts.fallbackText(id, for: language).text
    }
}
