import ContentStore
import Foundation

/// The id of an edition: the same files give the same id, wherever and whenever they are published.
enum Fingerprint {
    /// Twelve hexadecimal digits from the names and contents of all plain files under `directories`.
    /// - Throws: `FileCalls.Failure` when a file cannot be read.
    static func of(_ directories: [String]) throws(FileCalls.Failure) -> String {
        var bytes: [UInt8] = []
        for directory in directories {
            let names = files(in: directory).sorted()
            let lines = names.concurrentMap { name in
                Result { () throws(FileCalls.Failure) in try line(name, in: directory) }
            }
            for line in lines { bytes += Array(try line.get().utf8) }
        }
        return String(SHA256.hex(of: bytes).prefix(12))
    }

    /// The plain files below a folder, by their paths from `directory`. An editor's own files begin
    /// with a dot and are not read either.
    private static func files(in directory: String, under folder: String = "") -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: "\(directory)/\(folder)")
        var files: [String] = []
        for name in names ?? [] where !name.hasPrefix(".") {
            switch try? FileCalls.kind(of: "\(directory)/\(folder)\(name)") {
            case .plain: files.append(folder + name)
            case .folder: files += Self.files(in: directory, under: "\(folder)\(name)/")
            default: break
            }
        }
        return files
    }

    private static func line(_ name: String, in directory: String) throws(FileCalls.Failure)
        -> String
    {
        let bytes = try FileCalls.bytes(of: "\(directory)/\(name)")
        return "\(name)\u{0}\(SHA256.hex(of: bytes))\n"
    }
}
