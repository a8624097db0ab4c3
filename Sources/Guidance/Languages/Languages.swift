/// The languages of an office: those it writes, and those its lines speak.
package struct Languages: Hashable, Codable, Sendable {
    /// In the order of the chooser; the source is one of them.
    package let written: [WrittenLanguage]
    /// The language that `content/` is written in.
    package let source: Language
    /// What staff pages and the archive are written in; the source is one of them.
    package let staff: [Language]
    /// What callers can be asked for, in the order of the written ones; then those only lines speak.
    package var spoken: [SpokenLanguage]

    /// - Parameters:
    ///   - written: each once, in the order of the chooser.
    ///   - source: one of them.
    ///   - staff: some of them, the preferred one first.
    package init(written: [WrittenLanguage], source: Language, staff: [Language]) {
        (self.written, self.source, self.staff) = (written, source, staff)
        spoken = []
        addSpoken(written.map(\.speaks))
    }

    /// For content that does not say.
    package static let unstated = Languages(
        written: [
            WrittenLanguage(
                language: .japanese, autonym: "日本語", speaks: SpokenLanguage("ja"), script: "Jpan",
                isRightToLeft: false, fallbacks: [.japanese], aliases: [])
        ], source: .japanese, staff: [.japanese])

    /// Adds the languages that lines speak.
    package mutating func addSpoken(_ more: [SpokenLanguage]) {
        for language in more where !spoken.contains(language) { spoken.append(language) }
    }

    /// The written languages in the order of the chooser.
    package var all: [Language] { written.map(\.language) }

    /// Those that the source is translated into.
    package var targets: [Language] { all.filter { $0 != source } }

    /// What is known of a written language; nil for one that the office does not write.
    package subscript(language: Language) -> WrittenLanguage? {
        written.first { $0.language == language }
    }

    /// The languages to try for a text, in order: this one first, the source last.
    package func fallbacks(of language: Language) -> [Language] {
        self[language]?.fallbacks ?? [language, source]
    }

    /// Its name in itself, as a chooser shows it; the tag for one that the office does not write.
    package func autonym(of language: Language) -> String {
        self[language]?.autonym ?? language.tag
    }

    /// As HTML names it.
    package func direction(of language: Language) -> String { self[language]?.direction ?? "ltr" }

    /// What is written for readers whose own language nobody writes here: English, or the source.
    package var common: Language { self[.english] == nil ? source : .english }

    /// The language of a staff page that asks for one by its tag; the first when it asks for another.
    package func staffLanguage(_ tag: String?) -> Language {
        staff.first { $0.tag == tag } ?? staff.first ?? source
    }

    /// What somebody speaks who is written to in a language.
    package func spoken(by language: Language) -> SpokenLanguage? { self[language]?.speaks }

    /// What is spoken in the office itself.
    package var home: SpokenLanguage? { spoken(by: source) }
}

/// A language an office writes.
package struct WrittenLanguage: Hashable, Codable, Sendable {
    package let language: Language
    /// Its name in itself, as a chooser shows it.
    package let autonym: String
    /// What its readers speak on the telephone.
    package let speaks: SpokenLanguage
    /// The ISO 15924 code of its letters: `Latn`, `Hans`, `Jpan`.
    package let script: String
    package let isRightToLeft: Bool
    /// As HTML names it.
    package var direction: String { isRightToLeft ? "rtl" : "ltr" }
    /// The languages to try for a text, in order: itself first, the source last.
    package let fallbacks: [Language]
    /// Further tags that mean it, in small letters: `yue`.
    package let aliases: [String]

    package init(
        language: Language, autonym: String, speaks: SpokenLanguage, script: String,
        isRightToLeft: Bool, fallbacks: [Language], aliases: [String]
    ) {
        (self.language, self.autonym, self.speaks) = (language, autonym, speaks)
        (self.script, self.isRightToLeft) = (script, isRightToLeft)
        (self.fallbacks, self.aliases) = (fallbacks, aliases)
    }
}

extension Languages {
    /// The agents' desk and the archive speak the languages of the staff; what is live all languages.
    /// Easy Japanese is Japanese.
    package func isTranslated(_ catalogue: String, into language: Language) -> Bool {
        switch catalogue {
        case "desk", "archive": language != source && staff.contains(language)
        case "simple": false
        default: language != source
        }
    }
}
