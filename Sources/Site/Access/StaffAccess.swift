import Guidance
import WebServer

/// Who may reach what is not for the public: the desk, the translators' board, feedback, metrics.
///
/// A person at this machine always may. From elsewhere it takes the token, where there is one.
package struct StaffAccess: Sendable {
    package enum Verdict: Equatable, Sendable {
        case granted
        /// There is a token, and it was not shown, or a wrong one was.
        case needsToken
        /// There is no token: this machine alone may.
        case refused
        case tooManyTries(secondsToWait: Int)
    }

    private let token: StaffToken?
    /// Whether the translators' board is for everybody.
    let opensBoard: Bool
    private let trustedProxies: Set<String>
    private let failures = FailedTries()

    /// - Parameters:
    ///   - token: what staff on other machines show; nil closes all to them.
    ///   - opensBoard: whether the translators' board is for everybody.
    ///   - trustedProxies: addresses whose `X-Forwarded-For` is believed.
    package init(
        token: StaffToken? = nil, opensBoard: Bool = false, trustedProxies: Set<String> = []
    ) {
        (self.token, self.opensBoard, self.trustedProxies) = (token, opensBoard, trustedProxies)
    }

    func verdict(_ request: Request, at now: Instant) -> Verdict {
        if request.isFromThisMachine { return .granted }
        return verdict(
            authorization: request.header("Authorization"),
            from: request.clientAddress(trusting: trustedProxies), at: now)
    }

    /// What somebody at another machine may.
    func verdict(authorization: String?, from address: String, at now: Instant) -> Verdict {
        guard let token else { return .refused }
        guard let authorization else { return .needsToken }
        if let seconds = failures.wait(of: address, at: now) {
            return .tooManyTries(secondsToWait: seconds)
        }
        guard token.opens(authorization: authorization) else {
            failures.add(address, at: now)
            return .needsToken
        }
        return .granted
    }
}
