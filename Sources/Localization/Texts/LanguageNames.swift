import Guidance

extension TextTable {
    /// What a language is called in another one: as the program's or the office's words have it, else as ICU does.
    func name(of named: Language, in language: Language) -> String {
        let primary = named.tag.prefix { $0 != "-" }
        return name(ofAnyOf: [named.tag, String(primary)], in: language)
    }

    /// The first of the tags that has a word of its own gives the name, else ICU's for the first.
    func name(ofAnyOf tags: [String], in language: Language) -> String {
        for tag in tags {
            if let name = text("ui.language.\(tag)", in: language)?.pattern { return name }
        }
        return Language(tags.first ?? "").name(in: language)
    }
}

extension TextResolver {
    /// What a language is called in another one.
    package func name(of named: Language, in language: Language) -> String {
        table.name(of: named, in: language)
    }

    /// What a spoken language is called.
    package func name(of spoken: SpokenLanguage, in language: Language) -> String {
        table.name(ofAnyOf: [spoken.tag], in: language)
    }
}
