import Guidance
import WebServer

/// Who may reach what is not for the public: the desk, the translators' board, feedback, metrics.
///
/// Nobody, unless the operator opened it: to a person at this machine, or to whoever shows a token.
package struct StaffAccess: Sendable {
    package enum Verdict: Equatable, Sendable {
        case granted
        /// There are tokens, and none was shown, or a wrong one was.
        case needsToken
        /// There are no tokens.
        case closed
        case tooManyTries(secondsToWait: Int)
    }

    private let tokens: [StaffToken]
    private let opensLocally: Bool
    /// Whether the translators' board is for everybody.
    let opensBoard: Bool
    private let proxies: TrustedProxies
    private let failures = FailedTries()

    /// - Parameters:
    ///   - tokens: what staff show; each is as good as the others.
    ///   - opensLocally: whether a person at this machine needs no token. Never where a proxy may
    ///     stand before the server: it asks from this machine for everybody.
    ///   - opensBoard: whether the translators' board is for everybody.
    ///   - proxies: whose `X-Forwarded-For` is believed.
    package init(
        tokens: [StaffToken] = [], opensLocally: Bool = false, opensBoard: Bool = false,
        proxies: TrustedProxies = TrustedProxies()
    ) {
        (self.tokens, self.opensLocally) = (tokens, opensLocally)
        (self.opensBoard, self.proxies) = (opensBoard, proxies)
    }

    func verdict(_ request: Request, at now: Instant) -> Verdict {
        if opensLocally, request.isDirect { return .granted }
        return verdict(
            authorization: request.header("Authorization"),
            from: request.client(trusting: proxies), at: now)
    }

    /// What somebody may who does not sit at this machine. A token is good wherever it comes from: many
    /// share an address, and one of them with an old password must not shut out the others.
    func verdict(authorization: String?, from client: IPAddress?, at now: Instant) -> Verdict {
        guard !tokens.isEmpty else { return .closed }
        guard let authorization else { return .needsToken }
        if opens(authorization) { return .granted }
        return failures.add(client, at: now).map(Verdict.tooManyTries) ?? .needsToken
    }

    private func opens(_ authorization: String) -> Bool {
        guard let shown = StaffToken.digest(ofShown: authorization) else { return false }
        // All are compared, so that the time taken does not depend on which one matches.
        return tokens.reduce(false) { $1.has(digest: shown) || $0 }
    }
}
