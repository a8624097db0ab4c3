import Guidance

extension Content {
    /// Adds the program's own texts, except where the office has others.
    ///
    /// The shipped easy Japanese is that of the shipped Japanese; and only days of this office's
    /// calendar have names.
    ///
    /// - Parameters:
    ///   - program: its texts.
    ///   - language: the office's, in which its content is written.
    mutating func add(_ program: ProgramTexts, in language: Language) {
        let own = Set(messages.map(\.message.id))
        let names = holidayNames
        let shipped = zip(program.messages, program.messages.map(\.message.id)).filter { text, id in
            switch Message.catalogue(of: id) {
            case "simple":
                language == .japanese && !own.contains(id)
                    && !own.contains(String(id.dropFirst("simple.".count)))
            case "holidays": names.contains(text.message.source) && !own.contains(id)
            default: !own.contains(id)
            }
        }
        let wanted = Set(shipped.map(\.1))
        for text in messages + shipped.map(\.0)
        where Message.catalogue(of: text.message.id) == "holidays" {
            more.holidayTexts[text.message.source] =
                more.holidayTexts[text.message.source] ?? text.message.id
        }
        let texts = program.messages(in: language).filter { wanted.contains($0.message.id) }
        programTexts = Set(texts.map(\.message.id))
        messages = texts + messages
    }

    /// What the days of its calendar are called, as the list or the law spells them.
    var holidayNames: Set<String> {
        let days = holidays.holidays(
            from: CalendarDate(daysSinceEpoch: -8_000),
            through: CalendarDate(daysSinceEpoch: 70_000))
        return Set(days.map(\.name))
    }
}
