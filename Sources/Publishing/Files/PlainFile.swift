import Foundation
import Guidance

/// Reads the files that people put under `content/`, `locales/` and `static/`.
///
/// Only plain files are opened, and never more of them than a limit: a link may lead out of the
/// tree, and a pipe or a device may keep its reader waiting, or reading, for ever.
enum PlainFile {
    /// Why a file is not read.
    struct Refusal: Error, Hashable {
        let code: String
        var line: Int?
        let message: String
        let fix: String

        func finding(_ file: String) -> Finding {
            Finding(
                code: code, severity: .error, file: file, line: line, message: message, fix: fix)
        }
    }

    /// The content of a file.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - limit: the most bytes it may have.
    /// - Returns: all its bytes.
    /// - Throws: why it is not read.
    static func bytes(of path: String, limit: Int) throws(Refusal) -> [UInt8] {
        try requirePlain(path)
        do throws(FileCalls.Failure) {
            // One byte more than allowed shows that there is more, however long the file is.
            let bytes = try FileCalls.bytes(of: path, atMost: limit + 1)
            if bytes.count <= limit { return bytes }
        } catch {
            throw unreadable(error.reason)
        }
        throw Refusal(
            code: "file-too-large", message: "the file has more than \(limit / 1000) KB",
            fix: "split it, or delete what does not belong here")
    }

    /// The content of a text file.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - limit: the most bytes it may have.
    /// - Returns: its text, without the byte order mark that some editors begin a file with.
    /// - Throws: why it is not read, with the first line that is not UTF-8.
    static func text(of path: String, limit: Int) throws(Refusal) -> String {
        let bytes = try bytes(of: path, limit: limit)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Refusal(
                code: "not-utf8", line: firstLineNotUTF8(in: bytes),
                message: "the file is not valid UTF-8", fix: "save it as UTF-8")
        }
        return String(text.unicodeScalars.trimmingPrefix("\u{FEFF}".unicodeScalars))
    }

    /// Whether anything has this name, be it a link that leads nowhere.
    static func exists(_ path: String) -> Bool { (try? FileCalls.kind(of: path)) != nil }

    static func isPlain(_ path: String) -> Bool { (try? FileCalls.kind(of: path)) == .plain }

    static func isFolder(_ path: String) -> Bool { (try? FileCalls.kind(of: path)) == .folder }

    /// The names in a folder, in order, without hidden ones such as editors leave.
    ///
    /// - Parameter path: the folder.
    /// - Returns: the names.
    /// - Throws: why it is not read.
    static func names(in path: String) throws(Refusal) -> [String] {
        guard isFolder(path) else {
            throw Refusal(
                code: "not-a-folder", message: "a folder of files is expected here",
                fix: "put the folder itself here; links are not followed")
        }
        do {
            return try FileManager.default.contentsOfDirectory(atPath: path)
                .filter { !$0.hasPrefix(".") }.sorted()
        } catch {
            throw unreadable(error.localizedDescription)
        }
    }

    private static func requirePlain(_ path: String) throws(Refusal) {
        let kind: FileCalls.Kind
        do throws(FileCalls.Failure) {
            kind = try FileCalls.kind(of: path)
        } catch {
            throw isUndecoded(path) ? undecoded : unreadable(error.reason)
        }
        guard kind != .plain else { return }
        let name =
            switch kind {
            case .folder: "a folder"
            case .link: "a link"
            case .socket: "a socket"
            case .device: "a device"
            case .plain, .other: "a pipe or another special file"
            }
        throw Refusal(
            code: "not-a-file", message: "this is \(name), not a plain file",
            fix: "put the file itself here; links are not followed and pipes are not opened")
    }

    /// Whether a name has bytes that are not UTF-8, for which another character stands here.
    static func isUndecoded(_ path: String) -> Bool { path.unicodeScalars.contains("\u{FFFD}") }

    static let undecoded = Refusal(
        code: "file-name",
        message: "the name of the file is not UTF-8; \u{FFFD} stands for what cannot be read",
        fix: "rename it")

    private static func unreadable(_ reason: String) -> Refusal {
        Refusal(
            code: "unreadable", message: "cannot be read: \(reason)",
            fix: "check that it is there and its permissions")
    }

    private static func firstLineNotUTF8(in bytes: [UInt8]) -> Int? {
        bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
            .firstIndex { String(validating: $0, as: UTF8.self) == nil }.map { $0 + 1 }
    }
}
