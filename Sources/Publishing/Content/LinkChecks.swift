import Guidance

/// What guides, questions, words and flows refer to has to be there.
struct LinkChecks {
    let content: Content
    /// How findings name the content directory.
    let root: String
    let log: FindingLog
    private let topics: Set<Topic.ID>
    private let cards: Set<Card.ID>
    private let guides: Set<Guide.ID>
    private let screens: [Screen.ID: Screen]

    init(content: Content, root: String, log: FindingLog) {
        (self.content, self.root, self.log) = (content, root, log)
        topics = Set(content.topics.map(\.id))
        cards = Set(content.cards.map(\.id))
        guides = Set(content.guides.map(\.id))
        screens = Dictionary(
            content.screens.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func run() {
        for guide in content.guides {
            let file = "\(guide.archive == nil ? "guides" : "archive")/\(guide.id).yaml"
            check(topic: guide.topic, file)
            check(guide: guide.archive?.replacement, file)
            for block in guide.blocks { check(block, file) }
        }
        for screen in content.screens {
            check(guide: screen.archive?.replacement, "screens/\(screen.id).yaml")
        }
        for faq in content.more.faqs {
            check(guide: faq.guide, "faqs.yaml")
            check(faq.answer, "faqs.yaml")
        }
        for term in content.more.terms { check(guide: term.guide, "terms.yaml") }
        for flow in content.more.flows {
            for outcome in flow.outcomes {
                check(outcome.block, "flows/\(flow.id).yaml")
                for guide in outcome.guides { check(guide: guide, "flows/\(flow.id).yaml") }
            }
        }
    }

    private func check(_ block: Block, _ file: String) {
        check(topic: block.topic, file)
        if let card = block.card, !cards.contains(card) {
            report(file, "\(block.id): no card \"\(card)\"")
        }
        guard let reference = block.screen else { return }
        let frames = screens[reference.screen]?.frames.map(\.id)
        if frames == nil || reference.frame.map({ frames?.contains($0) == false }) == true {
            report(
                file, "\(block.id): no screen \"\(reference.screen)\" or no such frame in it")
        }
    }

    private func check(topic: Topic.ID?, _ file: String) {
        if let topic, !topics.contains(topic) { report(file, "no topic \"\(topic)\"") }
    }

    private func check(guide: Guide.ID?, _ file: String) {
        if let guide, !guides.contains(guide) { report(file, "no guide \"\(guide)\"") }
    }

    private func report(_ file: String, _ message: String) {
        log.error(
            "unknown-reference", "\(root)/\(file)", nil, message,
            fix: "correct the id, or add what it names")
    }
}
