import ArgumentParser
import Foundation
import Site
import WebServer

/// Who may reach what is not for the public.
struct AccessOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A file with the token for staff on other machines.",
            discussion: """
                /desk, /l10n and /metrics answer this machine. With a token they answer others too \
                who show it as a password (any user name) or as a bearer token.
                """))
    var staffTokenFile: String?
    @Option(
        help: "The address of a proxy whose X-Forwarded-For is believed; may be given repeatedly.")
    var trustedProxy: [String] = []
    @Flag(help: "Show the translators' board /l10n to everybody, not to this machine alone.")
    var openBoard = false

    /// - Throws: `Failure` when the token's file cannot be read or holds none.
    func read() throws -> StaffAccess {
        StaffAccess(
            token: try staffTokenFile.map(Self.token), opensBoard: openBoard,
            trustedProxies: Set(trustedProxy))
    }

    private static func token(in path: String) throws -> StaffToken {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw Failure("cannot read the token in \(path)")
        }
        guard let token = StaffToken(text) else {
            throw Failure(
                "\(path) holds no token: write one line of \(StaffToken.shortestLength) or more "
                    + "letters and digits, as `openssl rand -hex 16` makes")
        }
        return token
    }
}

/// What clients may ask of the server.
struct LimitOptions: ParsableArguments {
    @Option(help: "Seconds for a whole request to come, and for an answer to be taken.")
    var clientTimeout = 30
    @Option(
        help: ArgumentHelp(
            "Connections that one address may hold; 0 for any number.",
            discussion: "Not counted on a loopback address, nor behind a trusted proxy."))
    var connectionsPerAddress = 100

    func validate() throws {
        guard (1...3_600).contains(clientTimeout) else {
            throw ValidationError("--client-timeout is a number of seconds from 1 to 3600")
        }
        guard (0...4_000).contains(connectionsPerAddress) else {
            throw ValidationError("--connections-per-address is a number from 0 to 4000")
        }
    }

    func apply(to configuration: inout ServerConfiguration, hasProxy: Bool) {
        configuration.idleTimeout = clientTimeout
        configuration.answerTimeout = clientTimeout
        let isCounted = !hasProxy && !LoopbackAddress.matches(configuration.host)
        configuration.connectionsPerAddress = isCounted ? connectionsPerAddress : 0
    }
}
