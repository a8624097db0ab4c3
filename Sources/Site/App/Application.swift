import ContentStore
import Glibc
import Guidance
import Localization
import Synchronization
import WebServer

/// The site: answers requests from the edition of the moment.
package final class Application: Sendable {
    private let current: Mutex<Publication>
    private let origin: String
    private let clock: @Sendable () -> Instant
    private let warn: @Sendable (String) -> Void
    private let access: StaffAccess
    private let feedback: FeedbackDesk?
    private let searchMisses: SearchMisses?
    private let server = Mutex<@Sendable () -> ServerState>({ ServerState() })
    package let metrics = Metrics()

    /// - Parameters:
    ///   - edition: what to serve first.
    ///   - index: what it is searched by; nil for an edition without a file, which is indexed when
    ///     somebody first searches.
    ///   - origin: scheme and host that readers use, for addresses that must be absolute.
    ///   - access: who may reach the desk, the translators' board and the figures.
    ///   - feedback: takes what readers say; nil when that is not kept.
    ///   - searchMisses: counts what was looked for in vain; nil when that is not kept.
    ///   - warn: takes what the operator should know.
    ///   - clock: the time; the only one the site knows.
    /// - Throws: when a template of the edition does not compile.
    package init(
        edition: Edition, index: SearchFile? = nil, origin: String,
        access: StaffAccess = StaffAccess(),
        feedback: FeedbackDesk? = nil, searchMisses: SearchMisses? = nil,
        warn: @escaping @Sendable (String) -> Void = { _ in },
        clock: @escaping @Sendable () -> Instant
    ) throws {
        current = Mutex(
            try Publication(
                edition: edition, index: index, origin: origin, warn: warn))
        (self.origin, self.warn) = (origin, warn)
        (self.clock, self.access) = (clock, access)
        (self.feedback, self.searchMisses) = (feedback, searchMisses)
        warnOfClock(at: edition.info.publishedAt)
    }

    private func warnOfClock(at published: Instant) {
        if let warning = ClockCheck.warning(published, at: clock()) { warn(warning) }
    }

    /// Serves `edition` from the next request on; requests being answered keep the old one.
    ///
    /// What takes time is done in the caller's thread: what readers asked for last is made ready
    /// before the edition is theirs, and the old one is freed here.
    /// - Throws: when a template does not compile; the old edition goes on.
    package func replaceEdition(with edition: Edition, index: SearchFile? = nil) throws {
        var old = current.withLock { $0 }
        let fresh = try Publication(
            edition: edition, index: index, origin: origin, before: old, warn: warn)
        prepare(fresh, like: old)
        current.withLock { $0 = fresh }
        metrics.editionsServed.add(1, ordering: .relaxed)
        warnOfClock(at: edition.info.publishedAt)
        // Whoever lets go of it last has to free it all: that is to be no reader's thread, unless a
        // request takes more than five seconds.
        for _ in 0..<5000 where !isKnownUniquelyReferenced(&old) { usleep(1000) }
    }

    /// Makes the answers that were kept last for the old edition, from the fresh one: as many as a
    /// second or two allows, since an edition is not to wait long.
    private func prepare(_ fresh: Publication, like old: Publication) {
        let latest = clock().adding(seconds: 1)
        for address in old.cache.recent where clock() <= latest {
            guard let request = Request(target: address) else { continue }
            _ = respond(to: request, from: fresh)
            fresh.cache.variants(address, at: clock())?.buildForms()
        }
    }

    /// Takes the figures about connections from `state`.
    package func observeServer(_ state: @escaping @Sendable () -> ServerState) {
        server.withLock { $0 = state }
    }

    package var editionID: String { current.withLock { $0.edition.info.id } }

    package func respond(to request: Request) -> Response {
        respond(to: request, from: current.withLock { $0 })
    }

    private func respond(to request: Request, from publication: Publication) -> Response {
        let now = clock()
        // Most ask for a page by its one address.
        if let kept = kept(request.rawTarget, for: request, publication, now) { return kept }
        let segments = Self.segments(of: request.path)
        let match = PageTable.match(segments)
        let query = PageQuery(request, match, publication.edition.languages) {
            access.opensBoard || access.verdict(request, at: now) == .granted
        }
        let router = router(publication, now)
        guard let key = query.key else {
            metrics.cacheMisses.add(1, ordering: .relaxed)
            return handOut(
                router.answer(request, query, match, segments), request, publication, now)
        }
        if let kept = kept(key.address, for: request, publication, now) { return kept }
        metrics.cacheMisses.add(1, ordering: .relaxed)
        return publication.turns.alone(at: key.address) {
            // Whoever was here before may have made it.
            if let made = publication.cache.variants(key.address, at: now) {
                return handOut(made, request, publication, now)
            }
            metrics.pagesMade.add(1, ordering: .relaxed)
            let answer = router.answer(request, query, match, segments)
            guard let variants = Self.variants(of: answer, publication, now) else {
                return handOut(answer, request, publication, now)
            }
            publication.cache.store(variants, under: key)
            return handOut(variants, request, publication, now)
        }
    }

    /// The answer to a request by what is kept under an address.
    private func kept(
        _ address: RawTarget, for request: Request, _ publication: Publication, _ now: Instant
    ) -> Response? {
        guard request.method != .post,
            let variants = publication.cache.variants(address, at: now)
        else { return nil }
        metrics.cacheHits.add(1, ordering: .relaxed)
        return handOut(variants, request, publication, now)
    }

    /// The forms of an answer that is kept for others; nil for one that is not.
    private static func variants(
        of answer: Router.Answer, _ publication: Publication, _ now: Instant
    ) -> Variants? {
        guard case .body(let body) = answer.content, body.status == 200, answer.expires > now else {
            return nil
        }
        return Variants(
            body, edition: publication.edition.info.id, now: now, expires: answer.expires,
            inVain: answer.inVain)
    }

    private func handOut(
        _ variants: Variants, _ request: Request, _ publication: Publication, _ now: Instant
    ) -> Response {
        if let inVain = variants.inVain { count(inVain, request, now, publication) }
        return variants.response(to: request)
    }

    private func handOut(
        _ answer: Router.Answer, _ request: Request, _ publication: Publication, _ now: Instant
    ) -> Response {
        if let inVain = answer.inVain { count(inVain, request, now, publication) }
        switch answer.content {
        case .error(let page): return page.response(to: request)
        case .body(let body):
            return Variants.single(
                body, edition: publication.edition.info.id, now: now,
                acceptEncoding: AcceptEncoding(of: request))
        }
    }

    /// Only what somebody looks at counts.
    private func count(
        _ inVain: SearchInVain, _ request: Request, _ now: Instant, _ publication: Publication
    ) {
        guard request.method == .get else { return }
        searchMisses?.add(inVain.query, in: inVain.language, at: now, publication.edition.zone)
    }

    private func router(_ publication: Publication, _ now: Instant) -> Router {
        Router(
            publication: publication, now: now, access: access, feedbackDesk: feedback,
            searchMisses: searchMisses,
            figures: { [self] in figures(of: publication, at: now) })
    }

    /// Whether a form may be sent to `path`.
    package static func takesForms(_ path: String) -> Bool {
        PageTable.match(segments(of: path))?.kind.takesForms ?? false
    }

    private static func segments(of path: String) -> [String] {
        path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    }

    private func figures(of publication: Publication, at now: Instant) -> String {
        let info = publication.edition.info
        let server = server.withLock { $0 }()
        let cache = publication.cache.figures
        return MetricsText(
            metrics,
            MetricsText.Moment(
                edition: info.id, published: info.publishedAt, now: now,
                cachedPages: cache.count, cachedBytes: cache.bytes, server: server, stores: stores)
        ).text
    }

    private var stores: [(name: String, figures: CountFigures)] {
        [
            feedback.map { ("feedback", $0.figures) },
            searchMisses.map { ("search_misses", $0.figures) },
        ].compactMap(\.self)
    }

    /// A response for what the server refuses before it is a request.
    package func refusal(status: Int, reason: String) -> Response {
        let publication = current.withLock { $0 }
        let now = clock()
        let body = Body.problem(
            status: status, code: "bad-request", title: "Bad request", detail: reason)
        return Variants.single(
            body, edition: publication.edition.info.id, now: now, acceptEncoding: .none)
    }
}
