import Foundation
import Guidance
import Support

/// An edition on disk: one SQLite file, and beside it `<file>.sha256`.
///
/// The file is never changed in place. While a new one takes its place, the checksum file lists
/// the new and the old digest, so that at every moment the edition found there is vouched for.
package struct EditionFile: Sendable {
    package let path: String

    package init(path: String) { self.path = path }

    /// Writes `edition` with its index beside the file, reads it back, and renames it into place.
    /// - Throws: `EditionFileError`; then an edition that was there before is still there, unless
    ///   only the last step failed and the new one is.
    package func publish(_ edition: Edition, search index: SearchIndex? = nil) throws {
        guard mayBeReplaced else {
            throw EditionFileError.cannotWrite(
                path: path, reason: "the file there is no edition; name another, or delete it")
        }
        do {
            try FileManager.default.createDirectory(
                atPath: PathName.directory(of: path), withIntermediateDirectories: true)
            try Disk.locked(forFile: path) {
                // Left over when an earlier publication was killed.
                removeUnfinished()
                defer { removeUnfinished() }
                try EditionWriter().write(edition, index, to: fresh)
                try replace(with: fresh, of: try Self.digestOfReadable(fresh))
            }
        } catch let error as EditionFileError {
            throw error
        } catch {
            throw EditionFileError.cannotWrite(path: path, reason: "\(error)")
        }
    }

    /// Nothing is here, or an edition, be it a damaged one.
    private var mayBeReplaced: Bool {
        guard checksums.isEmpty,
            let start = FileStart.bytes(of: path, count: Self.mark.utf8.count)
        else { return true }
        return start.isEmpty || start.elementsEqual(Self.mark.utf8)
    }

    /// Every SQLite file begins with it.
    private static let mark = "SQLite format 3\0"

    /// The edition, after its checksum was compared.
    /// - Throws: `EditionFileError` for a file that is missing, damaged or of another version.
    package func read() throws(EditionFileError) -> Edition {
        // A newer edition may take the place between two looks at the file; then look again.
        for _ in 1..<Self.attempts {
            let before = stamp
            let result = Result { () throws(EditionFileError) in try readOnce() }
            if stamp == before { return try result.get() }
        }
        return try readOnce()
    }

    /// Publishing takes many times as long as reading, so the second attempt nearly always does.
    private static let attempts = 10

    private func readOnce() throws(EditionFileError) -> Edition {
        guard FileManager.default.fileExists(atPath: path) else { throw .missing(path: path) }
        // Reading a pipe or a device would not come to an end.
        guard Disk.isPlainFile(path) else {
            throw .unreadable(path: path, reason: "it is no plain file; put an edition there")
        }
        let vouched = checksums
        guard !vouched.isEmpty else { throw .noChecksum(path: path) }
        do {
            guard vouched.contains(try SHA256.hex(ofFile: path)) else {
                throw EditionFileError.checksumDiffers(path: path)
            }
            return try EditionReader().read(path)
        } catch let error as EditionFileError {
            throw error
        } catch {
            throw .unreadable(path: path, reason: "\(error)")
        }
    }

    /// The edition and what it is searched by, from one and the same file.
    /// - Throws: `EditionFileError` as `read` does.
    package func open() throws(EditionFileError) -> (edition: Edition, index: SearchFile) {
        // Another file may take the name between the two: then both are opened again.
        for _ in 0..<Self.attempts {
            let edition = try read()
            let index = try SearchFile(edition: path)
            if index.editionID == edition.info.id { return (edition, index) }
        }
        throw .unreadable(path: path, reason: "it is replaced again and again")
    }

    /// A text that changes whenever another file has been published, or nil when there is none.
    package var stamp: String? {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
            let inode = attributes[.systemFileNumber] as? Int,
            let modified = attributes[.modificationDate] as? Date
        else { return nil }
        return "\(inode) \(modified.timeIntervalSince1970)"
    }

    /// The version of the SQLite library in use.
    package static func sqliteVersion() throws -> String { try EditionWriter.sqliteVersion() }

    private var checksumPath: String { path + ".sha256" }

    /// Where the next edition is written; whoever publishes holds the lock.
    private var fresh: String { path + ".new" }

    private func removeUnfinished() {
        for name in [fresh, fresh + "-journal", checksumPath + ".new"] {
            try? FileManager.default.removeItem(atPath: name)
        }
    }

    private var checksums: [String] {
        guard let text = try? String(contentsOfFile: checksumPath, encoding: .utf8) else {
            return []
        }
        return text.split(separator: "\n").compactMap { line in
            line.split(separator: " ").first.map(String.init)
        }
    }

    /// Reads a file back, waits until it is on the disk and takes its digest, all at once.
    private static func digestOfReadable(_ fresh: String) throws -> String {
        let digest = Ahead { Result { try SHA256.hex(ofFile: fresh) } }
        let onDisk = Ahead { Result { try Disk.synchronize(file: fresh) } }
        _ = try EditionReader().read(fresh)
        try onDisk.value.get()
        return try digest.value.get()
    }

    /// The fresh file is on the disk and has this digest.
    private func replace(with fresh: String, of new: String) throws {
        // What vouches for the old edition goes on doing so until the new one has taken its place.
        try writeChecksums([new] + checksums)
        try Disk.rename(fresh, to: path)
        try writeChecksums([new])
    }

    /// In the form `sha256sum --check` reads.
    private func writeChecksums(_ digests: [String]) throws {
        let name = PathName.last(of: path)
        let text = digests.map { "\($0)  \(name)\n" }.joined()
        let list = checksumPath + ".new"
        try Data(text.utf8).write(to: URL(fileURLWithPath: list))
        try Disk.synchronize(file: list)
        try Disk.rename(list, to: checksumPath)
    }
}
