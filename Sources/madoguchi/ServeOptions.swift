import ArgumentParser
import Foundation
import Site
import WebServer

/// Who may reach what is not for the public.
struct AccessOptions: ParsableArguments {
    @Flag(
        help: ArgumentHelp(
            "Open the staff pages /desk, /l10n and /metrics to this machine.",
            discussion: """
                To a browser on this machine that asks for localhost. Anything here that passes \
                requests on (a proxy, a forwarder, a container's port) would open them to all whom \
                it serves, so this has no effect with --origin or --trusted-proxy, nor on a socket \
                that a service manager hands over.
                """))
    var localStaff = false
    @Option(
        help: ArgumentHelp(
            "A file of tokens that open the staff pages; may be given repeatedly.",
            discussion: """
                One token a line, each as good as the others; a line that begins with # is a note. \
                Staff show one as a password (any user name) or as a bearer token.
                """, valueName: "file"),
        transform: Path.read)
    var staffTokenFile: [String] = []
    @Option(
        help: ArgumentHelp(
            "A proxy whose X-Forwarded-For is believed: an address or a network; may be given "
                + "repeatedly.",
            discussion: "As 127.0.0.1, 10.0.0.0/8 or 2001:db8::/32.", valueName: "address"),
        transform: AccessOptions.range)
    var trustedProxy: [AddressRange] = []
    @Flag(help: "Open the translators' board /l10n to everybody.")
    var openBoard = false

    /// - Parameter opensLocally: whether `--local-staff` has an effect.
    /// - Returns: who may reach what.
    /// - Throws: `Failure` when a file of tokens cannot be read or holds what is none.
    func read(opensLocally: Bool) throws -> StaffAccess {
        StaffAccess(
            tokens: try staffTokenFile.flatMap(Self.tokens), opensLocally: opensLocally,
            opensBoard: openBoard, proxies: TrustedProxies(trustedProxy))
    }

    private static func tokens(in path: String) throws -> [StaffToken] {
        let text = try InputFile.text(of: path)
        do {
            return try StaffTokenFile.read(text)
        } catch {
            throw Failure("\(path)\(error.line.map { ":\($0):" } ?? "") \(error.reason)")
        }
    }

    private static func range(_ text: String) throws -> AddressRange {
        do {
            return try AddressRange(text)
        } catch {
            throw ValidationError(error.reason)
        }
    }
}

/// Scheme and host that readers use.
struct OriginOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Scheme and host readers use, for absolute addresses, as https://madoguchi.example.",
            discussion: "Without it printed cards and QR codes carry the address listened on."),
        transform: OriginOptions.read)
    var origin: Origin?

    private static func read(_ text: String) throws -> Origin {
        do {
            return try Origin(text)
        } catch {
            throw ValidationError(error.description)
        }
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

    func apply(to configuration: inout ServerConfiguration, isCounted: Bool) {
        configuration.idleTimeout = clientTimeout
        configuration.answerTimeout = clientTimeout
        configuration.connectionsPerAddress = isCounted ? connectionsPerAddress : 0
    }
}
