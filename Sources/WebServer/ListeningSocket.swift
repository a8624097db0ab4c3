import Glibc

/// A bound and listening TCP socket.
///
/// Safe to use: the address list lives from `getaddrinfo` to `freeaddrinfo` within one call, and
/// every pointer passed on points to a local variable of the size named with it.
struct ListeningSocket {
    let descriptor: Int32
    let port: UInt16

    init(host: String, port: UInt16) throws(ServerError) {
        var hints = unsafe addrinfo()
        unsafe hints.ai_family = AF_UNSPEC
        unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        unsafe hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
        var list: UnsafeMutablePointer<addrinfo>?
        guard unsafe getaddrinfo(host, String(port), &hints, &list) == 0, let first = unsafe list
        else { throw .unknownHost(host) }
        defer { unsafe freeaddrinfo(first) }

        let descriptor = unsafe socket(
            first.pointee.ai_family, first.pointee.ai_socktype | Int32(SOCK_CLOEXEC.rawValue), 0)
        var on: Int32 = 1
        unsafe setsockopt(
            descriptor, SOL_SOCKET, SO_REUSEADDR, &on, socklen_t(MemoryLayout<Int32>.size))
        guard descriptor >= 0,
            unsafe bind(descriptor, first.pointee.ai_addr, first.pointee.ai_addrlen) == 0,
            listen(descriptor, SOMAXCONN) == 0
        else {
            let number = errno
            if descriptor >= 0 { close(descriptor) }
            throw Self.error(number, host: host, port: port)
        }
        self.descriptor = descriptor
        self.port = Self.port(of: descriptor) ?? port
    }

    /// Takes over a socket that listens already, as a service manager hands it on: what waits in it
    /// outlives any one server.
    /// - Throws: `ServerError.notListening` when it is anything else.
    init(inherited descriptor: Int32) throws(ServerError) {
        var isListening: Int32 = 0
        var length = socklen_t(MemoryLayout<Int32>.size)
        guard
            unsafe getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &isListening, &length) == 0,
            isListening == 1, let port = Self.port(of: descriptor)
        else { throw .notListening(descriptor) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
        (self.descriptor, self.port) = (descriptor, port)
    }

    private static func error(_ number: Int32, host: String, port: UInt16) -> ServerError {
        switch number {
        case EADDRINUSE: .portInUse(host: host, port: port)
        case EACCES: .notPermitted(host: host, port: port)
        case EADDRNOTAVAIL: .unknownHost(host)
        default:
            .cannotListen(host: host, port: port, reason: unsafe String(cString: strerror(number)))
        }
    }

    /// The port the kernel chose.
    private static func port(of descriptor: Int32) -> UInt16? {
        var address = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let result = unsafe withUnsafeMutablePointer(to: &address) { storage in
            unsafe storage.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe getsockname(descriptor, $0, &length)
            }
        }
        guard result == 0 else { return nil }
        // The port stands at the same place in sockaddr_in and sockaddr_in6.
        return unsafe withUnsafeBytes(of: &address) { bytes in
            unsafe UInt16(bytes[2]) << 8 | UInt16(bytes[3])
        }
    }
}
