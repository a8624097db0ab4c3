import Foundation

/// What stands in a file's way before it is replaced.
package enum FileStart {
    /// The first bytes of a plain file, or of one that a link leads to.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - count: the most bytes to read.
    /// - Returns: the bytes; nil when there is no plain file, or it cannot be read. A pipe is never
    ///   opened: its reader would wait.
    package static func bytes(of path: String, count: Int) -> Data? {
        guard Disk.isPlainFile(path), let file = FileHandle(forReadingAtPath: path) else {
            return nil
        }
        defer { try? file.close() }
        return try? file.read(upToCount: count) ?? Data()
    }
}
