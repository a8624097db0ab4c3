import ContentStore
import Foundation

/// The id of an edition: the same files give the same id, wherever and whenever they are published.
enum Fingerprint {
    /// Twelve hexadecimal digits from the names and contents of all files under `directories`.
    static func of(_ directories: [String]) -> String {
        var bytes: [UInt8] = []
        for directory in directories {
            let files =
                FileManager.default.enumerator(atPath: directory)?
                .compactMap { $0 as? String }.sorted() ?? []
            for file in files {
                guard let data = FileManager.default.contents(atPath: "\(directory)/\(file)")
                else { continue }
                bytes += Array("\(file)\u{0}\(SHA256.hex(of: [UInt8](data)))\n".utf8)
            }
        }
        return String(SHA256.hex(of: bytes).prefix(12))
    }
}
