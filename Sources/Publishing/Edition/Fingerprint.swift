import ContentStore
import Foundation
import Search

/// The id of an edition: the same files give the same id, wherever and whenever they are published.
enum Fingerprint {
    /// Twelve hexadecimal digits from the names and contents of all plain files under `directories`.
    /// - Throws: `FileCalls.Failure` when a file cannot be read.
    static func of(_ directories: [String]) throws -> String {
        var bytes: [UInt8] = []
        for directory in directories {
            let lines = names(under: directory).concurrentMap { name in
                Result { () throws(FileCalls.Failure) in try line(name, in: directory) }
            }
            for line in lines { bytes += Array(try line.get().utf8) }
        }
        return String(SHA256.hex(of: bytes).prefix(12))
    }

    /// In the order of their names.
    private static func names(under directory: String) -> [String] {
        FileManager.default.enumerator(atPath: directory)?.compactMap { $0 as? String }.sorted()
            ?? []
    }

    /// Empty for what is no plain file. An editor's own files begin with a dot and are not read either.
    private static func line(_ name: String, in directory: String) throws(FileCalls.Failure)
        -> String
    {
        let path = "\(directory)/\(name)"
        guard !name.hasPrefix("."), !name.contains("/."), PlainFile.isPlain(path) else { return "" }
        return "\(name)\u{0}\(SHA256.hex(of: try FileCalls.bytes(of: path)))\n"
    }
}
