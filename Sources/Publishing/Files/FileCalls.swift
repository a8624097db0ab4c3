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

    /// What stands at `path` itself, without following a link.
    static func kind(of path: String) throws(Failure) -> Kind {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { throw Failure(path: path) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .plain
        case S_IFDIR: return .folder
        case S_IFLNK: return .link
        case S_IFSOCK: return .socket
        case S_IFCHR, S_IFBLK: return .device
        default: return .other
        }
    }

    /// The first bytes of a file, at most so many.
    static func bytes(of path: String, atMost most: Int = .max) throws(Failure) -> [UInt8] {
        let file = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { throw Failure(path: path) }
        defer { close(file) }
        var status = stat()
        guard unsafe fstat(file, &status) == 0 else { throw Failure(path: path) }
        var bytes: [UInt8] = []
        // One byte more than there are tells the end in one piece.
        var room = min(Int(status.st_size) + 1, most)
        while room > 0 {
            guard let piece = read(file, atMost: room) else { throw Failure(path: path) }
            if piece.isEmpty { break }
            if bytes.isEmpty { bytes = piece } else { bytes += piece }
            room = min(max(room - piece.count, 1 << 16), most - bytes.count)
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
