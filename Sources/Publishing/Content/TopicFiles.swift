import Guidance
import Yams

/// `topics.yaml`.
extension ContentParser {
    func readTopics(_ file: YAMLFile) {
        list(file) { reader in
            let id = id(reader, .topic)
            let prefix = "lines.topic-\(id)"
            var referral: Referral?
            if let node = reader.node("referral") {
                mapping(node, reader.file) {
                    referral = Referral(
                        to: $0.required("to"),
                        text: requiredMessage($0, "text", id: "\(prefix).referral"),
                        sources: requiredCitations($0))
                }
            }
            content.topics.append(
                Topic(
                    id: id, name: requiredMessage(reader, "name", id: "\(prefix).name"),
                    summary: requiredMessage(reader, "summary", id: "\(prefix).summary"),
                    isUrgent: reader.flag("urgent"), referral: referral,
                    helpCard: reference(reader, "help-card", to: .card),
                    guides: references(reader, "guides", to: .guide),
                    sentence: sentence(reader, id: "\(prefix).say")))
        }
    }

    private func sentence(_ reader: MappingReader, id: Message.ID) -> SpokenSentence? {
        guard let node = reader.node("say") else { return nil }
        var sentence: SpokenSentence?
        mapping(node, reader.file) { say in
            sentence = SpokenSentence(
                text: requiredMessage(say, "text", id: id),
                sounds: say.nodes("sounds").compactMap { sound($0, reader.file) })
        }
        return sentence
    }

    private func sound(_ node: Node, _ file: String) -> SpokenSentence.Sound? {
        var sound: SpokenSentence.Sound?
        mapping(node, file) { reader in
            guard let language = writtenLanguage(reader, "language", isRequired: true) else {
                _ = (reader.string("for"), reader.string("text"))
                return
            }
            sound = SpokenSentence.Sound(
                language: language, reader: writtenLanguage(reader, "for"),
                text: reader.requiredLiteral("text"))
        }
        return sound
    }

    private func writtenLanguage(
        _ reader: MappingReader, _ key: String, isRequired: Bool = false
    ) -> Language? {
        guard let tag = isRequired ? reader.requiredLiteral(key) : reader.literal(key),
            !tag.isEmpty
        else { return nil }
        let all = office.languages.all
        if let language = all.first(where: { $0.tag == tag }) { return language }
        log.error(
            "unknown-language", reader.file, reader.node(key)?.mark,
            "\"\(tag)\" is no language of this office",
            fix: "write one of \(all.map(\.tag).joined(separator: ", ")), as in office.yaml")
        return nil
    }
}
