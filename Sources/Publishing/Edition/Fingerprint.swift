import ContentStore
import Foundation

/// The id of an edition: the same files give the same id, wherever and whenever they are published.
enum Fingerprint {
    /// Twelve hexadecimal digits from the names and contents of all plain files under `directories`.
    /// - Throws: what Foundation throws when a file cannot be read.
    static func of(_ directories: [String]) throws -> String {
        var bytes: [UInt8] = []
        for directory in directories {
            let files =
                FileManager.default.enumerator(atPath: directory)?
                .compactMap { $0 as? String }.sorted() ?? []
            // An editor's own files begin with a dot and are not read either.
            for file in files
            where !file.split(separator: "/").contains(where: { $0.hasPrefix(".") })
                && PlainFile.isPlain("\(directory)/\(file)")
            {
                let digest = try SHA256.hex(ofFile: "\(directory)/\(file)")
                bytes += Array("\(file)\u{0}\(digest)\n".utf8)
            }
        }
        return String(SHA256.hex(of: bytes).prefix(12))
    }
}
