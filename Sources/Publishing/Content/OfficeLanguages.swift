import Guidance
import Localization
import Yams

/// The languages in `office.yaml`. What is not written there comes from ICU.
extension ContentParser {
    func readLanguages(_ reader: MappingReader) -> Languages {
        var entries: [(entry: LanguageEntry, fallbacks: [Node])] = []
        for node in reader.requiredNodes("languages") {
            guard let entry = entry(node, reader) else { continue }
            if entries.contains(where: { $0.entry.language == entry.entry.language }) {
                refuse(
                    reader, node.mark, "\(entry.entry.language.tag) stands twice",
                    "delete one of them")
            } else {
                entries.append(entry)
            }
        }
        let tags = entries.map(\.entry.language)
        // Asked for even when no language can be read: else they would count as unknown keys.
        let (named, staffed) = (reader.node("source-language"), reader.nodes("staff-languages"))
        guard let first = tags.first else { return .unstated }
        let source = named == nil ? first : written(reader, "source-language", among: tags) ?? first
        func languages(_ nodes: [Node]) -> [Language] {
            nodes.compactMap { language($0.scalar?.string ?? "", reader, $0.mark, among: tags) }
        }
        let staff = languages(staffed)
        return Languages(
            entries.map { entry, fallbacks in
                var entry = entry
                entry.fallbacks = languages(fallbacks)
                return entry
            }, source: source, staff: staff.isEmpty ? [source] : staff)
    }

    private func entry(
        _ node: Node, _ reader: MappingReader
    ) -> (entry: LanguageEntry, fallbacks: [Node])? {
        if let tag = node.scalar?.string {
            return known(tag, reader, node.mark).map { (LanguageEntry($0), []) }
        }
        var result: (entry: LanguageEntry, fallbacks: [Node])?
        mapping(node, reader.file) { own in
            let autonym = own.literal("autonym")
            let speaks = own.string("speaks").flatMap { spoken($0, own, own.node("speaks")?.mark) }
            let fallbacks = own.nodes("fallbacks")
            let aliases = own.strings("aliases")
            let text = own.required("tag")
            guard !text.isEmpty, let tag = known(text, own, node.mark, autonym: autonym) else {
                return
            }
            var entry = LanguageEntry(tag)
            (entry.autonym, entry.aliases) = (autonym, aliases)
            entry.speaks = speaks.map { SpokenLanguage($0) }
            result = (entry, fallbacks)
        }
        return result
    }

    private func spoken(_ text: String, _ reader: MappingReader, _ mark: Mark?) -> String? {
        if let tag = LanguageTag(text) { return tag.primary }
        refuse(reader, mark, "\"\(text)\" is not a BCP 47 tag", "write it like vi, zh, fil")
        return nil
    }

    /// A tag in its usual spelling; nil, with a finding, for any other and for a language without a name.
    private func known(
        _ text: String, _ reader: MappingReader, _ mark: Mark?, autonym: String? = nil
    ) -> LanguageTag? {
        guard let tag = LanguageTag(text) else {
            refuse(
                reader, mark, "\"\(text)\" is not a BCP 47 tag", "write it like vi, zh-Hans, pt-BR")
            return nil
        }
        guard tag.canonical == text else {
            refuse(reader, mark, "the usual tag for \(text) is \(tag.canonical)", "write that one")
            return nil
        }
        guard
            autonym != nil || tag.name(in: Language(tag.canonical)) != nil
                || tag.name(in: .english) != nil
        else {
            refuse(
                reader, mark, "no language with the tag \(text) is known",
                "correct the tag, or give the name: `{tag: \(text), autonym: …}`")
            return nil
        }
        return tag
    }

    private func written(
        _ reader: MappingReader, _ key: String, among tags: [Language]
    ) -> Language? {
        reader.string(key).flatMap {
            language($0, reader, reader.node(key)?.mark, among: tags)
        }
    }

    private func language(
        _ text: String, _ reader: MappingReader, _ mark: Mark?, among tags: [Language]
    ) -> Language? {
        if let language = tags.first(where: { $0.tag == text }) { return language }
        refuse(
            reader, mark, "\"\(text)\" is none of this office's languages",
            "one of: \(tags.map(\.tag).joined(separator: ", "))")
        return nil
    }

    private func refuse(
        _ reader: MappingReader, _ mark: Mark?, _ message: String, _ fix: String
    ) {
        reader.log.error("invalid-language", reader.file, mark, message, fix: fix)
    }
}
