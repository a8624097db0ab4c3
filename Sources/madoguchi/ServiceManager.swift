import Glibc

/// What systemd hands over and is notified of (sd_listen_fds(3), sd_notify(3)): both are a few
/// environment variables and one datagram, so no library is needed.
///
/// Safe to use: the address handed to `sendto` is a local variable, of the length named with it.
struct ServiceManager {
    /// A socket that listens already, or nil.
    let listeningSocket: Int32?
    private let notifySocket: String?

    /// - Parameters:
    ///   - environment: the environment of this process.
    ///   - processID: the number of this process: sockets for another are not ours.
    init(environment: [String: String], processID: Int32) {
        let isForUs = environment["LISTEN_PID"].flatMap { Int32($0) } == processID
        let count = environment["LISTEN_FDS"].flatMap { Int($0) } ?? 0
        listeningSocket = isForUs && count > 0 ? 3 : nil
        notifySocket = environment["NOTIFY_SOCKET"]
    }

    /// Tells the service manager, when there is one: `READY=1`, `STOPPING=1`.
    func notify(_ state: String) {
        guard let path = notifySocket, path.hasPrefix("/") || path.hasPrefix("@") else { return }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        // A path that begins with `@` is a name without a file: its first byte is NUL.
        let bytes = path.hasPrefix("@") ? [0] + path.utf8.dropFirst() : Array(path.utf8)
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { return }
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: bytes) }
        let length = MemoryLayout<sa_family_t>.size + bytes.count
        let descriptor = socket(
            AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        _ = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { target in
                unsafe Array(state.utf8).withUnsafeBytes {
                    unsafe sendto(
                        descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL), target,
                        socklen_t(length))
                }
            }
        }
    }
}
