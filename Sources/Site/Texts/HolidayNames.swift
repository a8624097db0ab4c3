import Guidance
import Localization

/// The names of public holidays in all languages.
///
/// The law and the official list have names in one language; messages `holidays.…` have the others.
struct HolidayNames: Sendable {
    private let ids: [String: Message.ID]
    private let texts: TextResolver

    init(_ edition: Edition, _ texts: TextResolver) {
        self.texts = texts
        ids = edition.more.holidayTexts
    }

    /// The holiday's name in `language`, with its fallback; as the list has it where no text names it.
    func name(of holiday: Holiday, in language: Language) -> String {
        guard let id = ids[holiday.name] else { return holiday.name }
        return texts.fallbackText(id, for: language).text
    }
}
