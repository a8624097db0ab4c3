import ContentStore
import Foundation
import Guidance
import Shipped
import Support

/// The id of an edition: the same files give the same id, wherever and whenever they are published.
struct Fingerprint: Sendable {
    /// Twelve hexadecimal digits from the names and contents of all plain files, and from what the
    /// program carries.
    let id: String
    private let files: [File]
    private let begun: Instant

    /// - Parameters:
    ///   - directories: whose files are looked at.
    ///   - begun: not later than now.
    ///   - earlier: what was found before; files that have not been saved since are not read again.
    /// - Throws: `FileCalls.Failure` when a file cannot be read.
    init(
        of directories: [String], begun: Instant, after earlier: Fingerprint? = nil
    ) throws(FileCalls.Failure) {
        let found = directories.flatMap { directory in
            Self.files(in: directory).sorted { $0.name < $1.name }
        }
        let known = earlier?.settled ?? [:]
        let files = found.concurrentMap { found in
            Result { () throws(FileCalls.Failure) in
                if let file = known[found.path], file.found.stamp == found.stamp { return file }
                let bytes = try FileCalls.bytes(of: found.path, atMost: Self.mostBytes)
                return File(found: found, digest: SHA256.hex(of: bytes))
            }
        }
        self.files = try files.map { file throws(FileCalls.Failure) in try file.get() }
        self.begun = begun
        let lines = self.files.map { "\($0.found.name)\u{0}\($0.digest)\n" }.joined()
        id = String(SHA256.hex(of: Array((lines + Self.shipped).utf8)).prefix(12))
    }

    private struct Found: Sendable {
        /// From its directory.
        let name: String
        let path: String
        /// From before it is read.
        let stamp: FileCalls.Stamp
    }

    private struct File: Sendable {
        let found: Found
        let digest: String
    }

    /// The files whose stamp would show that they were saved again, by path. Times are not exact
    /// enough for those that were saved just before they were looked at.
    private var settled: [String: File] {
        let settled = files.filter {
            $0.found.stamp.changed < begun.secondsSinceEpoch - Self.exactness
        }
        return Dictionary(
            settled.map { ($0.found.path, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Of the files of the program that go into an edition.
    private static let shipped = SHA256.hex(
        of: ["static", "texts"].flatMap(Shipped.files).flatMap { Array($0.path.utf8) + $0.bytes })

    /// Nothing reads a longer file.
    private static let mostBytes = LocaleTree.sizeLimit + 1

    /// Some file systems keep time in steps of two seconds.
    private static let exactness = 3

    /// The plain files below a folder. An editor's own files begin with a dot and are not read
    /// either.
    private static func files(in directory: String, under folder: String = "") -> [Found] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: "\(directory)/\(folder)")
        // In order, so that little is left to sort.
        let shown = (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
        return shown.concurrentMap { name -> [Found] in
            let path = "\(directory)/\(folder)\(name)"
            guard let (kind, stamp) = try? FileCalls.look(at: path) else { return [] }
            switch kind {
            case .plain: return [Found(name: folder + name, path: path, stamp: stamp)]
            case .folder: return Self.files(in: directory, under: "\(folder)\(name)/")
            default: return []
            }
        }.flatMap(\.self)
    }
}
