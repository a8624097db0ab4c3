import Foundation
import Glibc

/// The two system calls that make a published file last.
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
        let parent = (target as NSString).deletingLastPathComponent
        let directory = unsafe open(parent.isEmpty ? "." : parent, O_RDONLY | O_DIRECTORY)
        guard directory >= 0 else { throw lastError(target) }
        defer { close(directory) }
        guard fsync(directory) == 0 else { throw lastError(target) }
    }

    private static func lastError(_ path: String) -> EditionFileError {
        .cannotWrite(path: path, reason: unsafe String(cString: strerror(errno)))
    }
}
