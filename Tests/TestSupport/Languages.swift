import Guidance
import Localization

extension Languages {
    /// Those of an office with a source and ten translations.
    package static let eleven: Languages = {
        var entries = [
            "ja", "en", "zh-Hans", "ko", "es", "pt", "vi", "th", "id", "fil", "ne",
        ].compactMap { LanguageTag($0).map { LanguageEntry($0) } }
        entries[2].aliases = ["yue"]
        return Languages(entries, source: .japanese, staff: [.japanese, .english])
    }()
}

extension Language {
    package static var allCases: [Language] { Languages.eleven.all }

    /// Nil for a tag that none of the eleven has.
    package init?(accepting tag: String) {
        guard let language = Languages.eleven.accepting(tag) else { return nil }
        self = language
    }
}

extension SpokenLanguage {
    package static let japanese = SpokenLanguage("ja")
    package static let chinese = SpokenLanguage("zh")
    package static let korean = SpokenLanguage("ko")
    package static let spanish = SpokenLanguage("es")
    package static let portuguese = SpokenLanguage("pt")
    package static let vietnamese = SpokenLanguage("vi")
    package static let thai = SpokenLanguage("th")
    package static let indonesian = SpokenLanguage("id")
    package static let filipino = SpokenLanguage("fil")
    package static let nepali = SpokenLanguage("ne")

    package static var allCases: [SpokenLanguage] { Languages.eleven.spoken }

    /// Nil for a tag that none of the eleven has.
    package init?(accepting tag: String) {
        guard let language = Languages.eleven.spoken(accepting: tag) else { return nil }
        self = language
    }
}

extension CallerLanguage {
    /// A caller of an office with eleven languages.
    package init(_ tag: String) { self = Languages.eleven.caller(tag) }
}

extension TextTable {
    package init(ids: [Message.ID] = [], columns: [Language: TextColumn] = [:]) {
        self.init(ids: ids, columns: columns, .eleven)
    }

    /// What is served, by language.
    package init(_ texts: [Language: [Message.ID: LocalizedText]]) { self.init(texts, .eleven) }
}

extension CallRouter {
    package convenience init(
        topics: [Topic], lines: [Line], services: [Service], overrides: [Override] = [],
        holidays: HolidayCalendar
    ) {
        self.init(
            topics: topics, lines: lines, services: services, overrides: overrides,
            holidays: holidays, languages: .eleven)
    }
}

extension Edition.More {
    /// Of an office with eleven languages.
    package static var eleven: Edition.More {
        var more = Edition.More()
        more.office = Office(languages: .eleven)
        return more
    }
}
