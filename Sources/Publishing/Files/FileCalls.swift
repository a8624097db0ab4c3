import Glibc

/// The system calls by which files are looked at and read: thousands of small ones, for which
/// Foundation also asks who owns them.
///
/// Safe to use: paths are passed as C strings that live for the length of each call, and a buffer
/// is filled within its bounds.
enum FileCalls {
    /// What the system says against it.
    struct Failure: Error, CustomStringConvertible {
        let path: String
        let reason = unsafe String(cString: strerror(errno))

        var description: String { "\(path): \(reason)" }
    }

    enum Kind {
        case plain, folder, link, socket, device, other
    }

    /// What differs, as a rule, when a file was saved in between.
    struct Stamp: Equatable, Sendable {
        private let device: UInt
        private let number: UInt
        private let size: Int
        private let nanoseconds: Int
        /// When it was last changed in any way, in seconds since 1970. Nobody can choose this time.
        let changed: Int

        fileprivate init(_ status: stat) {
            (device, number, size) = (status.st_dev, status.st_ino, status.st_size)
            (changed, nanoseconds) = (status.st_ctim.tv_sec, status.st_ctim.tv_nsec)
        }
    }

    /// What stands at `path` itself, without following a link.
    static func look(at path: String) throws(Failure) -> (kind: Kind, stamp: Stamp) {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { throw Failure(path: path) }
        let kind: Kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .plain
            case S_IFDIR: .folder
            case S_IFLNK: .link
            case S_IFSOCK: .socket
            case S_IFCHR, S_IFBLK: .device
            default: .other
            }
        return (kind, Stamp(status))
    }

    static func kind(of path: String) throws(Failure) -> Kind { try look(at: path).kind }

    /// The first bytes of a file, at most so many.
    static func bytes(of path: String, atMost most: Int = .max) throws(Failure) -> [UInt8] {
        let file = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { throw Failure(path: path) }
        defer { close(file) }
        var status = stat()
        guard unsafe fstat(file, &status) == 0 else { throw Failure(path: path) }
        var bytes: [UInt8] = []
        // One byte more than there are shows the end in one piece.
        var room = min(Int(status.st_size) + 1, most)
        while room > 0 {
            guard let piece = read(file, atMost: room) else { throw Failure(path: path) }
            if bytes.isEmpty { bytes = piece } else { bytes += piece }
            // Only the end of a plain file gives less than was asked for.
            if piece.count < room { break }
            room = min(1 << 16, most - bytes.count)
        }
        return bytes
    }

    /// Empty at the end of the file; nil when the system refuses.
    private static func read(_ file: Int32, atMost most: Int) -> [UInt8]? {
        var count = 0
        let piece = unsafe [UInt8](unsafeUninitializedCapacity: most) { buffer, initialized in
            repeat {
                count = unsafe Glibc.read(file, buffer.baseAddress, most)
            } while count < 0 && errno == EINTR
            initialized = max(count, 0)
        }
        return count < 0 ? nil : piece
    }
}
