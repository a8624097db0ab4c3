import Guidance
import Localization
import Support

/// Whether an office's `ui.yaml` and `desk.yaml` have the keys that pages ask for, and no others.
struct InterfaceKeys {
    let findings: [Finding]

    /// - Parameters:
    ///   - content: the office's, before the program's texts are added.
    ///   - program: the texts that need not be given.
    ///   - root: how findings name the content directory.
    ///   - language: the one that the content is written in.
    init(
        _ content: Content, _ program: ProgramTexts, root: String, in language: Language
    ) {
        let needed =
            program.messages.map(\.message.id).filter(Self.isInterface) + Self.office(content)
        let optional = content.services.flatMap(Self.words)
        let files = Set(["ui", "desk"].map { "\(root)/\($0).yaml" })
        let own = content.messages.filter { files.contains($0.file) }
        let known = Set(needed + optional)
        let given = Set((content.messages + program.messages(in: language)).map(\.message.id))
        let strange = own.filter {
            !known.contains($0.message.id) && !Self.isLanguageName($0.message.id)
        }
        findings =
            strange.map { Self.unknown($0, known) }
            + Self.missing(needed.filter { !given.contains($0) }, root)
    }

    private static func isInterface(_ id: Message.ID) -> Bool {
        ["ui", "desk"].contains(Message.catalogue(of: id))
    }

    /// What only an office can say.
    private static func office(_ content: Content) -> [Message.ID] {
        Set(content.topics.compactMap { $0.referral.map { "desk.refer_\($0.to)" } }).sorted()
    }

    /// The words for what an office's lines say in codes; `ReferenceChecks` asks for them.
    static func words(of service: Service) -> [Message.ID] {
        service.doubts.map { "ui.warning.\($0.code)" }
            + [service.condition.map { "ui.condition.\($0)" }].compactMap(\.self)
    }

    /// Whether it is another name for a language than the program has.
    private static func isLanguageName(_ id: Message.ID) -> Bool {
        let prefix = "ui.language."
        return id.hasPrefix(prefix) && LanguageTag(String(id.dropFirst(prefix.utf8.count))) != nil
    }

    /// Whether it would be the words of a line's code, which may come and go with an override or a line.
    private static func isForLines(_ id: Message.ID) -> Bool {
        id.hasPrefix("ui.warning.") || id.hasPrefix("ui.condition.")
    }

    private static func unknown(_ text: ContentMessage, _ known: Set<Message.ID>) -> Finding {
        let id = text.message.id
        let near = NearestName.of(id, in: known) ?? nearest(to: id, in: known)
        return Finding(
            code: "unknown-key", severity: isForLines(id) ? .info : .error, file: text.file,
            line: text.line,
            message: isForLines(id)
                ? "no line has the doubt or condition \(key(id)), so no page shows it"
                : "\(key(id)) is no text of the program, so no page shows it",
            fix: near.map { "did you mean `\(key($0))`?" } ?? "delete it")
    }

    /// The key that shares the longest beginning or end with an unknown one.
    private static func nearest(to id: Message.ID, in known: Set<Message.ID>) -> Message.ID? {
        let likeness = known.sorted().map { other in
            (
                other,
                max(
                    zip(id.utf8, other.utf8).prefix { $0 == $1 }.count,
                    zip(id.utf8.reversed(), other.utf8.reversed()).prefix { $0 == $1 }.count)
            )
        }
        let catalogue = Message.catalogue(of: id)
        return likeness.filter {
            $0.0.hasPrefix("\(catalogue).") && $0.1 > catalogue.utf8.count + 3
        }
        .max { $0.1 < $1.1 }?.0
    }

    private static func missing(_ ids: [Message.ID], _ root: String) -> [Finding] {
        Dictionary(grouping: ids, by: Message.catalogue(of:)).sorted { $0.key < $1.key }.map {
            catalogue, ids in
            let file = "\(root)/\(catalogue).yaml"
            return Finding(
                code: "missing-text", severity: .error, file: file,
                message: "pages need texts that nobody gives: "
                    + ids.map(key).joined(separator: ", "),
                fix: "add each to \(file) as `key: text`")
        }
    }

    private static func key(_ id: Message.ID) -> String {
        String(id.dropFirst(Message.catalogue(of: id).utf8.count + 1))
    }
}
