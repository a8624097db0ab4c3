import CICU
import Guidance
import Synchronization

/// What ICU knows of a BCP 47 tag.
package struct LanguageTag: Hashable, Sendable {
    /// The tag in its usual spelling, without what is out of use: `fil` for `TL`.
    package let canonical: String
    /// Its first subtag.
    package let primary: String
    /// The ISO 15924 code of the letters it is most likely written in; `Latn` where ICU does not know.
    package let script: String

    /// Nil for what is no tag.
    package init?(_ tag: String) {
        guard Self.isWellFormed(tag) else { return nil }
        let tag = tag.replacing("_", with: "-")
        guard let canonical = unsafe ICUText.take(cicu_language_canonical(tag)),
            let likely = unsafe ICUText.take(cicu_language_likely(tag))
        else { return nil }
        let subtags = likely.split(separator: "-").map(String.init)
        guard let primary = subtags.first else { return nil }
        let script = subtags.dropFirst().first {
            $0.utf8.count == 4 && $0.first?.isUppercase == true
        }
        (self.canonical, self.primary) = (canonical, primary)
        self.script = script ?? "Latn"
    }

    /// Whether its letters run from right to left.
    package var isRightToLeft: Bool { unsafe cicu_language_is_right_to_left(canonical) == 1 }

    /// The tags of the languages that ICU has data for: those that are written today.
    package static var known: [String] {
        unsafe ICUText.take(cicu_languages())?.split(separator: " ").map(String.init) ?? []
    }

    /// Its name in a language, as a list shows it; nil when ICU has none.
    package func name(in language: Language) -> String? {
        unsafe ICUText.take(cicu_language_name(canonical, language.icuLocale))
    }
}

extension LanguageTag {
    /// Whether a text has the outer form of BCP 47: subtags of one to eight letters or digits.
    package static func isWellFormed(_ tag: String) -> Bool {
        // RFC 5646 asks programs to take 35.
        guard tag.utf8.count <= 35 else { return false }
        var length = 0
        var isFirst = true
        for byte in tag.utf8 {
            switch byte {
            case UInt8(ascii: "-"), UInt8(ascii: "_"):
                guard length > 0 else { return false }
                (length, isFirst) = (0, false)
            case _ where isLetter(byte) || isDigit(byte) && !isFirst:
                length += 1
                guard length <= 8 else { return false }
            default: return false
            }
        }
        return length > 0
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}

extension Language {
    /// Its name in itself, as ICU has it; the tag for one without.
    package var autonym: String { name(in: self) }

    /// Its name in a language, as ICU has it; the tag for one without.
    package func name(in other: Language) -> String { LanguageTag(tag)?.name(in: other) ?? tag }

    /// The ISO 15924 code of its letters, asked of ICU once: the checks of publishing want it for every text.
    package var script: String {
        Self.scripts.withLock { scripts in
            if let known = scripts[self] { return known }
            let script = LanguageTag(tag)?.script ?? "Latn"
            scripts[self] = script
            return script
        }
    }

    private static let scripts = Mutex<[Language: String]>([:])

    /// Whether a tag means it: another region does, other letters do not.
    package func isMeant(by tag: String) -> Bool {
        guard let own = LanguageTag(self.tag), let other = LanguageTag(tag) else { return false }
        return (own.primary, own.script) == (other.primary, other.script)
    }
}

/// A language as an office names it: a tag, and what is to be different from what ICU says.
package struct LanguageEntry: Sendable {
    package let tag: LanguageTag
    /// Nil for ICU's.
    package var autonym: String?
    /// Nil for the tag's own first subtag.
    package var speaks: SpokenLanguage?
    /// Empty for the same language in other letters, then English.
    package var fallbacks: [Language] = []
    /// Further tags that mean it.
    package var aliases: [String] = []

    package init(_ tag: LanguageTag) { self.tag = tag }

    package var language: Language { Language(tag.canonical) }
    fileprivate var spoken: SpokenLanguage { speaks ?? SpokenLanguage(tag.primary) }
}

extension Languages {
    /// - Parameters:
    ///   - entries: each once, in the order of the chooser.
    ///   - source: one of them.
    ///   - staff: some of them, the preferred one first.
    package init(_ entries: [LanguageEntry], source: Language, staff: [Language]) {
        let written = entries.map { entry in
            WrittenLanguage(
                language: entry.language, autonym: entry.autonym ?? entry.language.autonym,
                speaks: entry.spoken, script: entry.tag.script,
                isRightToLeft: entry.tag.isRightToLeft,
                fallbacks: Self.fallbacks(of: entry, among: entries, source: source),
                aliases: entry.aliases.map { $0.lowercased() })
        }
        self.init(written: written, source: source, staff: staff)
    }

    /// Each with what ICU says of it.
    package init(tags: [String], source: Language, staff: [Language]) {
        self.init(
            tags.compactMap { LanguageTag($0).map { LanguageEntry($0) } }, source: source,
            staff: staff)
    }

    private static func fallbacks(
        of entry: LanguageEntry, among entries: [LanguageEntry], source: Language
    ) -> [Language] {
        let common = entries.map(\.language).filter { $0 == .english }
        // The same language in other letters is nearer than any other.
        let near = entries.filter { $0.spoken == entry.spoken }.map(\.language)
        let next = entry.fallbacks.isEmpty ? near + common : entry.fallbacks
        let last = entry.language == source ? common : next + [source]
        var order = [entry.language]
        for language in last where !order.contains(language) { order.append(language) }
        return order
    }

    /// The written language for a BCP 47 tag, in any spelling, or one of the office's aliases.
    ///
    /// - Returns: for a language that is written in other letters alone, these; nil for one that the
    ///   office does not write. A neighbouring language is never guessed.
    package func accepting(_ tag: String) -> Language? { entry(accepting: tag)?.language }

    private func entry(accepting tag: String) -> WrittenLanguage? {
        if let exact = written.first(where: { $0.language.tag == tag }) { return exact }
        guard let asked = LanguageTag(tag) else { return nil }
        let same = written.filter { $0.speaks.tag == asked.primary }
        return same.first { $0.script == asked.script } ?? entry(aliased: tag) ?? same.first
    }

    /// Aliases are for a language with all its regions.
    private func entry(aliased tag: String) -> WrittenLanguage? {
        let small = tag.lowercased().replacing("_", with: "-")
        return written.first { entry in
            entry.aliases.contains { small == $0 || small.hasPrefix("\($0)-") }
        }
    }

    /// The written language that most people in a country read, by its two letters in any case; nil for
    /// what is no country, and for one whose language the office does not write.
    package func ofCountry(_ code: String) -> Language? {
        guard code.utf8.count == 2, LanguageTag.isWellFormed(code),
            let likely = unsafe ICUText.take(cicu_language_of_country(code))
        else { return nil }
        // The region would look for an alias of the office's.
        return accepting(likely.split(separator: "-").prefix(2).joined(separator: "-"))
    }

    /// The language to ask a line for, for a BCP 47 tag in any spelling; nil when neither a page nor a
    /// line has it.
    package func spoken(accepting tag: String) -> SpokenLanguage? {
        if let entry = entry(accepting: tag) { return entry.speaks }
        guard let asked = LanguageTag(tag) else { return nil }
        return spoken.first { $0.tag == asked.primary }
    }

    /// Whether readers of Traditional characters are served others, for want of theirs.
    package func lacksTraditional(for tag: String) -> Bool {
        // Pages and calls ask by the tag of their own language: no work for ICU.
        guard self[Language(tag)] == nil, let asked = LanguageTag(tag), asked.script == "Hant"
        else { return false }
        return entry(accepting: tag).map { $0.script != "Hant" } ?? false
    }

    /// A caller's language, resolved apart into what to speak and what to write. Any tag is accepted; an
    /// unknown one is answered in what most can read, never with an error.
    package func caller(_ tag: String) -> CallerLanguage {
        CallerLanguage(
            requested: tag, spoken: spoken(accepting: tag), written: accepting(tag) ?? common,
            isTraditionalChinese: lacksTraditional(for: tag))
    }
}
