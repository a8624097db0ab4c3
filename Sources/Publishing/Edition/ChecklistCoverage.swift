import Guidance

/// Finds for every item of the editors' checklist the pages that state it.
struct ChecklistCoverage {
    private let content: Content
    private let today: CalendarDate
    private let names: [Message.ID: Set<String>]
    private var live: [String: [String]] = [:]
    private var archived: [String: [String]] = [:]

    /// - Parameters:
    ///   - content: what is published.
    ///   - today: decides which blocks hold.
    init(_ content: Content, today: CalendarDate) {
        (self.content, self.today) = (content, today)
        names = content.placeholderNames
        addGuides()
        addQuestions()
        addScreens()
        addLines()
        addSources()
    }

    /// The checklist with its addresses.
    var checklist: [ChecklistItem] {
        content.checklist.map { item in
            ChecklistItem(
                id: item.id, kind: item.kind, status: item.status, title: item.title,
                live: live[item.id] ?? [], archived: archived[item.id] ?? [])
        }
    }

    private mutating func add(_ ids: [String], _ address: PageAddress, isLive: Bool) {
        add(ids, "\(address)", isLive: isLive)
    }

    private mutating func add(_ ids: [String], _ path: String, isLive: Bool) {
        for id in ids {
            if isLive {
                if live[id]?.contains(path) != true { live[id, default: []].append(path) }
            } else if archived[id]?.contains(path) != true {
                archived[id, default: []].append(path)
            }
        }
    }

    /// Blocks, and the facts that their texts name.
    private mutating func add(_ block: Block, _ address: PageAddress, isLive: Bool) {
        let hasEnded = block.validity.until.map { $0 < today } ?? false
        let isLive = isLive && !hasEnded
        let address = hasEnded ? PageAddress.archive : address
        add(block.covers, address, isLive: isLive)
        for message in block.messages {
            for fact in names[message] ?? [] {
                add(content.factCovers[fact] ?? [], address, isLive: isLive)
            }
        }
    }

    private mutating func addGuides() {
        for guide in content.guides {
            for block in guide.blocks {
                add(block, .guide(guide.id), isLive: guide.archive == nil)
            }
        }
    }

    private mutating func addQuestions() {
        for faq in content.more.faqs { add(faq.answer, .faq, isLive: true) }
        for term in content.more.terms { add(term.covers, .words, isLive: true) }
        for flow in content.more.flows {
            for outcome in flow.outcomes { add(outcome.block, flow.address, isLive: true) }
        }
        for conflict in content.more.conflicts { add(conflict.covers, "/desk", isLive: true) }
    }

    private mutating func addScreens() {
        for screen in content.screens {
            let isLive = screen.archive == nil
            add(screen.covers, .screen(screen.id), isLive: isLive)
            for label in screen.frames.flatMap(\.labels) {
                add(label.covers, .screen(screen.id), isLive: isLive)
            }
        }
        for card in content.cards { add(card.covers, .card(card.id), isLive: true) }
    }

    private mutating func addLines() {
        for service in content.services {
            let covers = content.serviceCovers[service.id] ?? []
            for topic in service.topics { add(covers, .call(topic), isLive: true) }
        }
    }

    /// A document that another replaces is listed in the archive.
    private mutating func addSources() {
        for source in content.sources {
            add(source.covers, .source(source.id), isLive: !source.isSuperseded)
        }
    }
}
