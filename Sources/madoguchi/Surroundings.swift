import Site

/// What stands around the server, as far as its options say: whether readers are at other machines,
/// and whether something may ask for them from this one.
struct Surroundings {
    /// The address to listen on.
    let host: String
    let hasOrigin: Bool
    let hasProxy: Bool
    /// Whether a service manager hands over the socket.
    let isInherited: Bool

    /// Whether only this machine can connect.
    var isOnLoopback: Bool {
        IPAddress(host)?.isLoopback ?? (host.lowercased() == "localhost")
    }

    /// Why `--local-staff` has no effect: what may stand before the server asks from this machine,
    /// for everybody. Nil when it has one.
    var localStaffObstacle: String? {
        if hasProxy { return "--trusted-proxy" }
        if hasOrigin { return "--origin" }
        return isInherited ? "a socket of the service manager's" : nil
    }

    /// What the operator should know of these options.
    func warnings(localStaff: Bool, origin: Origin) -> [String] {
        var warnings: [String] = []
        if localStaff, let obstacle = localStaffObstacle {
            warnings.append(
                "--local-staff has no effect with \(obstacle): staff pages stay closed here; "
                    + "give --staff-token-file to open them with a token.")
        }
        if !hasOrigin, hasProxy || isInherited || !isOnLoopback {
            warnings.append(
                "Without --origin printed cards, QR codes and sitemap.xml carry \(origin.text), "
                    + "which readers cannot open: give --origin with the scheme and host they use.")
        }
        return warnings
    }
}
