import Guidance
import Localization

/// Each kind of page once. Whatever has to do with addresses reads it: the router, what is kept and under
/// which key, figures, the site map, what browsers save, what readers may say something about.
enum PageTable {
    /// Under a language; the first row that fits answers. Whom to call comes first, then the questions:
    /// what was saved of a list that could not be saved whole is used.
    static let inLanguage: [PageKind] = [
        .page(
            .call("{topic}"), reads: [.network, .also],
            listed: { $0.topics.map { .call($0.id) } },
            saved: { $0.topics.flatMap { [.call($0.id), .callAhead($0.id)] } }
        ) { $0.call() },
        .page(.callAhead("{topic}"), existing: { $0.topics.map { .callAhead($0.id) } }) {
            $0.data($0.pages.answersAhead(topic: $0.name, $0.context))
        },
        // There is none while nobody needs to wait: no typed address is led there.
        .page(.callReminder("{topic}"), reads: [.network, .also]) { $0.reminder() },
        .page(
            .wallet("{topic}"), reads: [.asOf], existing: { $0.topics.map { .wallet($0.id) } },
            saved: { $0.topics.filter(\.isUrgent).map { .wallet($0.id) } }
        ) { $0.html($0.pages.wallet($0.name, $0.context)) },
        .page(.flowAhead("{flow}"), existing: { $0.more.flows.map { .flowAhead($0.id) } }) {
            $0.data($0.pages.flowAhead($0.name, $0.context))
        },
        .page(
            .flow("{flow}", at: "{node}"), reads: blocks + [.answers, .choice],
            folder: .home, listed: { $0.more.flows.map(\.address) },
            existing: { $0.more.flows.flatMap(\.addresses) },
            saved: { $0.more.flows.flatMap { [$0.address, .flowAhead($0.id)] } },
            answerable: { $0.more.flows.flatMap(\.addresses) }
        ) { $0.flow() },
        .page(.home, group: "home", listed: { _ in [.home] }) {
            $0.html($0.pages.home($0.context))
        },
        .page(.topics, listed: { _ in [.topics] }) { $0.html($0.pages.callIndex($0.context)) },
        .page(.faq, reads: blocks, listed: { filled(.faq, $0) }) {
            $0.html($0.pages.faq($0.context))
        },
        .page(.words, listed: { filled(.words, $0) }) { $0.html($0.pages.words($0.context)) },
        .page(.labels, reads: [.query], listed: { filled(.labels, $0) }) { $0.labels() },
        // Without a network nobody looks a number up.
        .page(.number, reads: [.number], listed: { _ in [.number] }, saved: { _ in [] }) {
            $0.html($0.pages.number($0.query[NumberQuery.name], $0.context))
        },
        .page(.accessibility, listed: { _ in [.accessibility] }, saved: { _ in [] }) {
            $0.html($0.pages.accessibility($0.context))
        },
        .page(
            .guide("{guide}"), reads: blocks, folder: .home,
            listed: { $0.liveGuides.map { .guide($0.id) } },
            existing: { $0.guides.map { .guide($0.id) } }
        ) { $0.html($0.pages.guide($0.name, $0.context)) },
        .page(
            .printedGuide("{guide}"), reads: blocks,
            existing: { $0.guides.map { .printedGuide($0.id) } }
        ) {
            $0.html($0.pages.printedGuide($0.name, $0.context))
        },
        .page(
            .screen("{screen}"), folder: .labels,
            listed: { $0.liveScreens.map { .screen($0.id) } },
            existing: { $0.screens.map { .screen($0.id) } }
        ) { $0.html($0.pages.screen($0.name, $0.context)) },
        .page(
            .card("{card}"), folder: .home.part("cards"),
            listed: { $0.cards.map { .card($0.id) } }
        ) {
            $0.html($0.pages.card($0.name, $0.context))
        },
        // Who looks for how it was finds these from the site.
        .page(.archive, reads: blocks, existing: { _ in [.archive] }) {
            $0.html($0.pages.archive($0.context))
        },
        .page(.sources, listed: { filled(.sources, $0) }) {
            $0.html($0.pages.sources($0.context))
        },
        .page(
            .source("{source}"), folder: .sources, existing: { $0.sources.map { .source($0.id) } }
        ) { $0.html($0.pages.source($0.name, $0.context)) },
        .page(.search, reads: [.query, .archive], existing: { _ in [.search] }) { $0.search() },
        .page(.share, reads: [.page], existing: { _ in [.share] }) {
            $0.html($0.pages.share($0.query["page"] ?? "/", $0.context))
        },
        .page(
            .feedback, reads: [.page, .unanswered], takesForms: true,
            existing: { _ in [.feedback] }
        ) { $0.feedback() },
        .page(.feedbackThanks, reads: [.page], existing: { _ in [.feedbackThanks] }) {
            $0.feedbackThanks()
        },
        .page(.offline, existing: { _ in [.offline] }) {
            $0.data($0.pages.offlinePack($0.context))
        },
        .page(.manifest, group: "offline", existing: { _ in [.manifest] }) { $0.manifest() },
    ]

    /// A page that lists others, unless there are none. Such pages are the same on every day.
    private static func filled(_ page: PageAddress, _ edition: Edition) -> [PageAddress] {
        edition.fills(page, on: edition.info.publishedAt.date(in: edition.zone)) ? [page] : []
    }

    /// At addresses of their own.
    static let alone: [PageKind] =
        [
            .file("/", group: "chooser") { $0.chooser() },
            .file("/assets/{asset}") { $0.asset() },
            .file("/sw.js", group: "assets") { $0.serviceWorker() },
            .file("/robots.txt", group: "assets") { $0.robots() },
            .file("/sitemap.xml", group: "assets") { $0.sitemap() },
            .file("/health/{kind}", isKept: false) { $0.health() },
            .file("/desk", for: .staff) { $0.desk() },
            .file("/desk/editors", for: .staff) { $0.editors() },
            .file("/metrics", for: .staff) { $0.metrics() },
            .file("/l10n", for: .translators) { $0.board { $0.overview() } },
            .file("/l10n/{language}", for: .translators) { visit in
                visit.board { board in visit.language.flatMap { board.language($0) } }
            },
            .file("/l10n/facts/{guide}", for: .translators) { visit in
                visit.board { $0.facts(of: visit.names[0]) }
            },
            .file("/l10n/{language}/{catalogue}", for: .translators) { visit in
                visit.board { board in
                    visit.language.flatMap { board.catalogue(visit.names[1], $0) }
                }
            },
        ] + API.endpoints.map(PageKind.endpoint)

    /// What pages read that show the blocks of guides.
    private static let blocks: [PageParameter] = [.with, .asOf, .ids]

    /// A row and what the address names.
    struct Match {
        let kind: PageKind
        let names: [String]
        /// What the address begins with in the place of a language; nil for one that has none.
        fileprivate let root: String?

        private var isSimple: Bool { root == PageContext.Simple.tag }

        /// Whether the address is one of this office's, as far as the language goes.
        func isWritten(in languages: Languages) -> Bool {
            root.map { isSimple || languages.accepting($0) != nil } ?? true
        }

        /// What the page reads: in easy Japanese, whether readings are shown, too.
        var reads: [PageParameter] { isSimple ? kind.reads + [.furigana] : kind.reads }
    }

    /// The first row that a path fits; nil for what is no page.
    static func match(_ segments: [String]) -> Match? {
        let first = segments.first ?? ""
        if let kinds = kindsAlone[first] { return match(segments, in: kinds) }
        guard first == PageContext.Simple.tag || mayBeLanguage(first) else { return nil }
        let path = Array(segments.dropFirst())
        return match(path, in: kindsInLanguage[path.first ?? ""], root: first)
    }

    /// Whether a page's address may begin with it; which languages there are, the office knows.
    static func mayBeLanguage(_ segment: String) -> Bool {
        let primary = segment.utf8.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
        return (2...3).contains(primary.count) && LanguageTag.isWellFormed(segment)
    }

    /// Whether a first segment is that of what has no language.
    static func isAlone(_ segment: String?) -> Bool { kindsAlone[segment ?? ""] != nil }

    private static func match(
        _ segments: [String], in kinds: [PageKind]?, root: String? = nil
    ) -> Match? {
        for kind in kinds ?? [] {
            guard let names = kind.pattern.parameters(in: segments) else { continue }
            return Match(kind: kind, names: names, root: root)
        }
        return nil
    }

    private static let kindsInLanguage = Dictionary(grouping: inLanguage) {
        $0.pattern.firstSegment
    }
    private static let kindsAlone = Dictionary(grouping: alone) { $0.pattern.firstSegment }
}

/// What lists pages.
extension PageTable {
    /// The live pages. Nothing of the archive.
    static func listed(in edition: Edition) -> [PageAddress] {
        inLanguage.flatMap { $0.listed(edition) }
    }

    /// What a browser saves, in order of need.
    static func saved(in edition: Edition) -> [PageAddress] {
        inLanguage.flatMap { $0.saved(edition) }
    }

    /// The pages that readers may say something about.
    static func answerable(in edition: Edition) -> [PageAddress] {
        inLanguage.flatMap { $0.answerable(edition) }
    }
}

/// What figures count by.
extension PageTable {
    /// The names, in the order of the table; what is no page is counted under the last.
    static let groups: [String] = {
        var groups: [String] = []
        for kind in alone + inLanguage where !groups.contains(kind.group) {
            groups.append(kind.group)
        }
        return groups + ["other"]
    }()

    /// Under which of `groups` a path is counted: that of a row with the same first segment where no row
    /// fits.
    static func group(of segments: [String]) -> Int {
        let first = segments.first ?? ""
        if let kind = match(segments)?.kind ?? kindsAlone[first]?.last {
            return number(of: kind.group)
        }
        let second = segments.dropFirst().first ?? ""
        return number(of: kindsInLanguage[second]?.first?.group ?? "other")
    }

    private static let numbers = Dictionary(
        uniqueKeysWithValues: groups.enumerated().map { ($1, $0) })

    private static func number(of group: String) -> Int { numbers[group] ?? groups.count - 1 }
}

extension Edition {
    /// The guides that are not in the archive.
    var liveGuides: [Guide] { guides.filter { $0.archive == nil } }

    /// The screens that devices still show.
    var liveScreens: [Screen] { screens.filter { $0.archive == nil } }
}

extension Flow {
    /// Every question and outcome.
    var addresses: [PageAddress] {
        (questions.map(\.id) + outcomes.map(\.id)).map { .flow(id, at: $0) }
    }
}
