import Foundation
import Guidance

/// Whether folders can be those they are taken for.
///
/// Everything below them is looked at, several times: one that was named by mistake (`--content /`)
/// may be a whole disk.
package enum SourceFolders {
    /// Thirty times what the first edition had.
    package static let mostEntries = 20_000

    /// What is wrong with the size of a folder, or nil. It is looked at no further than its limit.
    ///
    /// - Parameters:
    ///   - path: the folder.
    ///   - option: by which it is named on the command line.
    ///   - expected: what belongs into it.
    /// - Returns: an error.
    static func finding(_ path: String, option: String, expected: String) -> Finding? {
        let entries = entries(below: path)
        for _ in 0...mostEntries where entries.next() == nil { return nil }
        return Finding(
            code: "folder-too-large", severity: .error, file: path,
            message: "the folder has more than \(mostEntries) files; \(expected) were expected",
            fix: "name the folder that has them with \(option), or move other files out of it")
    }

    /// Whether there is a folder, or a link to one.
    package static func isFolder(_ path: String) -> Bool { PlainFile.isFolder("\(path)/.") }

    /// The files and folders below one, without hidden ones, which nothing reads.
    ///
    /// - Parameters:
    ///   - path: the folder; it may be a link, because somebody named it.
    ///   - keys: what to find out about each of them.
    /// - Returns: their addresses, in no particular order.
    package static func entries(
        below path: String, _ keys: [URLResourceKey] = []
    ) -> AnyIterator<URL> {
        let entries = FileManager.default.enumerator(
            at: URL(fileURLWithPath: path).resolvingSymlinksInPath(),
            includingPropertiesForKeys: keys, options: .skipsHiddenFiles)
        return AnyIterator { entries?.nextObject() as? URL }
    }
}
