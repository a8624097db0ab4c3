import Guidance
import Localization

/// A line as a vCard 3.0, which every address book reads.
struct LineCard {
    let edition: Edition
    let texts: TextResolver
    let words: RouteWords
    let language: Language

    func bytes(of line: Line, _ services: [LinkedService]) -> [UInt8] {
        let t = InterfaceTexts(texts, language)
        let name = texts.fallbackText(line.name, for: language).text
        var lines = ContentLines()
        lines.add("BEGIN", "VCARD")
        lines.add("VERSION", "3.0")
        lines.add("UID", HSDS.id("line", line.id))
        lines.add("FN", text: name)
        lines.add("N", "\(ContentLines.escaped(name));;;;")
        lines.add("TEL;TYPE=WORK,VOICE", line.phone.e164 ?? line.number)
        let notes = services.map { linked in
            let service = linked.service
            let spoken = t.names(of: service.languages)
            let topics = service.topicNames(edition, texts, language)
            return
                "\(topics.joined(separator: ", ")): \(spoken): \(words.hours(of: service, in: language))"
        }
        lines.add("NOTE", text: ([t("cost.\(line.cost.rawValue)")] + notes).joined(separator: "\n"))
        lines.add("REV", edition.info.publishedAt.rfc3339(in: edition.zone))
        lines.add("END", "VCARD")
        return lines.bytes
    }
}
