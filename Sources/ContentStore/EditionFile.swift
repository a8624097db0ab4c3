import Foundation
import Guidance

/// An edition on disk: one SQLite file, and beside it `<file>.sha256`.
///
/// The file is never changed in place. While a new one takes its place, the checksum file lists
/// the new and the old digest, so that at every moment the edition found there is vouched for.
package struct EditionFile: Sendable {
    package let path: String

    package init(path: String) { self.path = path }

    /// Writes `edition` beside the file, reads it back, and renames it into place.
    /// - Throws: `EditionFileError`; the edition that was there before is untouched.
    package func publish(_ edition: Edition) throws {
        let fresh = "\(path).\(ProcessInfo.processInfo.processIdentifier).new"
        let directory = (path as NSString).deletingLastPathComponent
        defer { try? FileManager.default.removeItem(atPath: fresh) }
        do {
            if !directory.isEmpty {
                try FileManager.default.createDirectory(
                    atPath: directory, withIntermediateDirectories: true)
            }
            try? FileManager.default.removeItem(atPath: fresh)
            try EditionWriter().write(edition, to: fresh)
            _ = try EditionReader().read(fresh)
            try replace(with: fresh)
        } catch let error as EditionFileError {
            throw error
        } catch {
            throw EditionFileError.cannotWrite(path: path, reason: "\(error)")
        }
    }

    /// The edition, after its checksum was compared.
    /// - Throws: `EditionFileError` for a file that is missing, damaged or of another version.
    package func read() throws(EditionFileError) -> Edition {
        guard FileManager.default.fileExists(atPath: path) else { throw .missing(path: path) }
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

    private var checksums: [String] {
        guard let text = try? String(contentsOfFile: checksumPath, encoding: .utf8) else {
            return []
        }
        return text.split(separator: "\n").compactMap { line in
            line.split(separator: " ").first.map(String.init)
        }
    }

    private func replace(with fresh: String) throws {
        let new = try SHA256.hex(ofFile: fresh)
        let old = FileManager.default.fileExists(atPath: path) ? try SHA256.hex(ofFile: path) : nil
        try writeChecksums([new] + [old].compactMap(\.self))
        try Disk.synchronize(file: fresh)
        try Disk.rename(fresh, to: path)
        try writeChecksums([new])
    }

    /// In the form `sha256sum --check` reads.
    private func writeChecksums(_ digests: [String]) throws {
        let name = (path as NSString).lastPathComponent
        let text = digests.map { "\($0)  \(name)\n" }.joined()
        let fresh = checksumPath + ".new"
        try Data(text.utf8).write(to: URL(fileURLWithPath: fresh))
        try Disk.synchronize(file: fresh)
        try Disk.rename(fresh, to: checksumPath)
    }
}
