import ContentStore
import Foundation
import Shipped

/// The files of a folder that the program carries, and before them those of a directory that is laid
/// over it: a file there stands for the shipped one of the same path.
struct LayeredFiles: Sendable {
    /// What findings call the folder.
    let name: String
    private let directory: String?
    private let shipped: [String: Shipped.File]
    /// From the folder, in order.
    let paths: [String]

    /// - Parameters:
    ///   - folder: the name of the shipped one.
    ///   - directory: the one laid over it; nil for none.
    init(_ folder: String, under directory: String?) {
        let shipped = Shipped.files(under: folder)
        let known = Set(shipped.map(\.path))
        let own = directory.map { Self.files(under: $0, known) } ?? []
        self.directory = directory
        name = directory.map { PathName.last(of: $0) } ?? folder
        self.shipped = Dictionary(
            shipped.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first }
        ).filter { !own.contains($0.key) }
        paths = known.union(own).sorted()
    }

    /// Whether a file is the program's own, which an office cannot correct.
    func isShipped(_ path: String) -> Bool { shipped[path] != nil }

    func bytes(of path: String, limit: Int) throws(PlainFile.Refusal) -> [UInt8] {
        if let file = shipped[path] { return file.bytes }
        return try PlainFile.bytes(of: "\(directory ?? name)/\(path)", limit: limit)
    }

    func text(of path: String, limit: Int) throws(PlainFile.Refusal) -> String {
        if let file = shipped[path] { return String(decoding: file.bytes, as: UTF8.self) }
        return try PlainFile.text(of: "\(directory ?? name)/\(path)", limit: limit)
    }

    /// Everything but hidden files and folders; a folder in the place of a file is refused when it is read.
    private static func files(under path: String, _ known: Set<String>) -> Set<String> {
        let all = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        return Set(
            all.filter { name in
                (known.contains(name) || !PlainFile.isFolder("\(path)/\(name)"))
                    && !name.split(separator: "/").contains { $0.hasPrefix(".") }
            })
    }
}
