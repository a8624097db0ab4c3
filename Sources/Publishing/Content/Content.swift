import Guidance
import Localization

/// Everything that `content/` says.
package struct Content: Sendable {
    package var sources: [Source] = []
    package var facts: [Fact] = []
    package var topics: [Topic] = []
    package var lines: [Line] = []
    package var services: [Service] = []
    package var overrides: [Override] = []
    package var guides: [Guide] = []
    package var screens: [Screen] = []
    package var cards: [Card] = []
    package var more = Edition.More()
    package var checklist: [ChecklistItem] = []
    /// Checklist ids by fact and by service.
    package var factCovers: [Fact.ID: [String]] = [:]
    package var serviceCovers: [Service.ID: [String]] = [:]
    /// Every address that was ever published, without its language.
    package var publishedAddresses: Set<String> = []
    /// Nil without a list.
    package var officialHolidays: HolidayCalendar?
    package var messages: [ContentMessage] = []
    /// The office's picture, an SVG file; nil for the program's.
    var icon: [UInt8]?
    /// The messages that are the program's own, because no file of the office has others.
    package var programTexts: Set<Message.ID> = []
    /// The entries that others name, and where they are named.
    var entries: [PlacedID] = []
    var references: [PlacedID] = []

    package var languages: Languages { more.office.languages }

    package var holidays: HolidayCalendar {
        let office = more.office
        return officialHolidays
            ?? (office.isInJapan
                ? .computed(in: office.zone) : .unknown(in: office.zone))
    }

    /// Every message once: the first where an id stands twice.
    var sourceTexts: [Message] {
        var seen: Set<Message.ID> = []
        return messages.map(\.message).filter { seen.insert($0.id).inserted }
    }

    /// The value of every placeholder a text may name: facts, labels of screens, numbers of lines.
    package var placeholders: Set<String> {
        var names = Set(facts.map(\.id))
        for screen in screens {
            for label in screen.frames.flatMap(\.labels) {
                names.insert(Placeholder.label(screen: screen.id, label: label.id))
            }
        }
        return names.union(lines.map { Placeholder.phone(line: $0.id) })
    }

    /// What each message names in braces.
    package var placeholderNames: [Message.ID: Set<String>] {
        Dictionary(
            messages.map { ($0.message.id, $0.placeholders) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The texts on devices and papers, with the placeholder that stands for each.
    var labels: [String: String] {
        var labels: [String: String] = [:]
        for screen in screens {
            for label in screen.frames.flatMap(\.labels) {
                labels[label.text] = Placeholder.label(screen: screen.id, label: label.id)
            }
        }
        for fact in facts { if case .label(let text) = fact.value { labels[text] = fact.id } }
        return labels
    }

    /// The Japanese of every message, with the texts of its labels written out.
    var sourcesWithLabels: [Message.ID: String] {
        let texts = labels
        let byPlaceholder = Dictionary(
            // With a space in it, it is what to search for, not a term.
            texts.filter { !$0.key.contains(" ") }.map { ($0.value, $0.key) },
            uniquingKeysWith: { first, _ in first })
        return Dictionary(
            messages.map { ($0.message.id, $0.source(writingOut: byPlaceholder)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Labels, which a translation may show where the Japanese has no need to.
    package var labelPlaceholders: Set<String> {
        placeholders.filter { $0.hasPrefix("label_") }
    }

    /// Facts that can be counted.
    package var numberPlaceholders: Set<String> {
        Set(facts.filter { if case .number = $0.value { true } else { false } }.map(\.id))
    }

    /// What search words may name: `guide/opening-hours`. Nothing of the archive.
    var searchablePages: Set<String> {
        let references: [PageReference] =
            guides.filter { $0.archive == nil }.map { PageReference(.guide, $0.id) }
            + topics.map { PageReference(.call, $0.id) }
            + more.faqs.map { PageReference(.faq, $0.id) }
            + screens.filter { $0.archive == nil }.map { PageReference(.screen, $0.id) }
            + cards.map { PageReference(.card, $0.id) }
            + more.flows.map { PageReference(.flow, $0.id) }
            + more.terms.map { PageReference(.term, $0.id) }
            + lines.map { PageReference(.line, $0.id) }
            + ["labels", "words", "faq", "call", "archive", "sources"].map {
                PageReference(.page, $0)
            }
        return Set(references.map(\.description))
    }

}

/// A text of the content, with the place it stands at.
package struct ContentMessage: Hashable, Sendable {
    package let message: Message
    package let file: String
    package let line: Int?
    /// What it names in braces; nothing where it cannot be read, which a check reports.
    package let placeholders: Set<String>

    init(_ message: Message, file: String, line: Int?) {
        (self.message, self.file, self.line) = (message, file, line)
        placeholders = (try? MessagePattern(message.source))?.argumentNames ?? []
    }

    /// The Japanese with these texts in the place of the placeholders that stand for them.
    func source(writingOut texts: [String: String]) -> String {
        guard placeholders.contains(where: { texts[$0] != nil }) else { return message.source }
        var (written, rest) = ("", message.source[...])
        while let close = rest.utf8.firstIndex(of: UInt8(ascii: "}")) {
            let next = rest.utf8.index(after: close)
            // The braces of a choice may stand around it.
            if let open = rest[..<close].utf8.lastIndex(of: UInt8(ascii: "{")) {
                let name = String(rest[rest.utf8.index(after: open)..<close])
                let text = placeholders.contains(name) ? texts[name] : nil
                written += rest[..<open] + (text ?? String(rest[open..<next]))
            } else {
                written += rest[..<next]
            }
            rest = rest[next...]
        }
        return written + rest
    }
}
