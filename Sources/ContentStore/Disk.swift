import Foundation
import Glibc

/// The system calls that make a published file last.
///
/// Safe to use: the paths are passed as C strings that live for the length of each call.
enum Disk {
    /// Waits until the file's content is on the disk.
    static func synchronize(file path: String) throws {
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
        defer { try? file.close() }
        try file.synchronize()
    }

    /// Puts `source` in the place of `target` in one step, and the directory entry on the disk.
    static func rename(_ source: String, to target: String) throws {
        guard unsafe Glibc.rename(source, target) == 0 else { throw lastError(target) }
        let directory = try open(directory: PathName.directory(of: target))
        defer { close(directory) }
        guard fsync(directory) == 0 else { throw lastError(target) }
    }

    /// Runs `body` while no other process does so for a file in the same directory; waits for its
    /// turn. The lock ends with the process, however that ends, and leaves no file behind.
    static func locked<Value>(forFile path: String, _ body: () throws -> Value) throws -> Value {
        let directory = try open(directory: PathName.directory(of: path))
        defer { close(directory) }
        while flock(directory, LOCK_EX) != 0 {
            guard errno == EINTR else { throw lastError(path) }
        }
        return try body()
    }

    /// Whether it is a file of bytes, also by way of a link.
    static func isPlainFile(_ path: String) -> Bool {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return false }
        return status.st_mode & S_IFMT == S_IFREG
    }

    private static func open(directory path: String) throws -> Int32 {
        let directory = unsafe Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard directory >= 0 else { throw lastError(path) }
        return directory
    }

    private static func lastError(_ path: String) -> EditionFileError {
        .cannotWrite(path: path, reason: unsafe String(cString: strerror(errno)))
    }
}
