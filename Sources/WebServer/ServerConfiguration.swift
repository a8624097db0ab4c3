/// How a server listens and what it allows.
package struct ServerConfiguration: Sendable {
    package var host: String
    /// 0 asks for any free port.
    package var port: UInt16
    /// A socket that listens already; nil: one is made for host and port.
    package var inheritedSocket: Int32?
    /// Two threads with epoll answer as fast as the kernel delivers on two cores.
    package var threads = 2
    package var connectionLimit = 2_000
    /// Connections that one address may hold; 0: any number, as where all come from a proxy.
    package var connectionsPerAddress = 0
    /// Seconds a connection may be idle, and seconds for a whole request to come.
    package var idleTimeout = 30
    /// Seconds for a client to take an answer, and one more for each 2 KB of it.
    package var answerTimeout = 30
    /// Bytes for one connection's headers, in and out: what a cookie of 8 KB, which nginx passes on and
    /// libmicrohttpd copies, needs beside the usual fields and the head of the answer. The library
    /// clears this memory for every request.
    package var connectionMemory = 20 * 1024

    package init(host: String, port: UInt16) { (self.host, self.port) = (host, port) }
}

/// Why a server cannot listen.
package enum ServerError: Error, Equatable, CustomStringConvertible {
    case portInUse(host: String, port: UInt16)
    case notPermitted(host: String, port: UInt16)
    case unknownHost(String)
    case notListening(Int32)
    case cannotListen(host: String, port: UInt16, reason: String)

    package var description: String {
        switch self {
        case .portInUse(let host, let port):
            "port \(port) on \(host) is in use by another program; stop that, or choose another "
                + "port with --port"
        case .notPermitted(let host, let port):
            "port \(port) on \(host) is not allowed to this user; choose one above 1023 with --port"
        case .unknownHost(let host):
            "\(host) is not an address of this machine; try --host 127.0.0.1"
        case .notListening(let descriptor):
            "the inherited descriptor \(descriptor) is not a socket that listens"
        case .cannotListen(let host, let port, let reason):
            "cannot listen on \(host) port \(port): \(reason)"
        }
    }
}

/// One request and its answer, recorded when it has ended.
package struct AccessRecord: Sendable {
    package let remoteAddress: String
    package let method: String
    /// The target as it was sent, query included.
    package let path: String
    package let status: Int
    /// Bytes of the body as it would be sent to a GET.
    package let bytes: Int
    /// Nanoseconds from the request line to the last byte handed to the kernel.
    package let duration: Int
}
