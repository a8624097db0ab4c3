import Foundation

/// A file that was named on the command line.
enum InputFile {
    /// The content of a file.
    ///
    /// - Parameters:
    ///   - path: where it stands; a link is followed, because somebody named it.
    ///   - limit: the most bytes it may have.
    /// - Returns: all its bytes.
    /// - Throws: `Failure` with what is wrong with it.
    static func bytes(of path: String, limit: Int) throws(Failure) -> [UInt8] {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw Failure(
                "\(path) cannot be read; name a file that is there and that this user may read")
        }
        defer { try? file.close() }
        let data: Data
        do {
            data = try file.read(upToCount: limit + 1) ?? Data()
        } catch {
            throw Failure("\(path) cannot be read: \(error.localizedDescription)")
        }
        guard data.count <= limit else {
            throw Failure("\(path) has more than \(limit / 1_000_000) MB")
        }
        return [UInt8](data)
    }

    /// The text of a file, without a byte order mark.
    ///
    /// - Parameters:
    ///   - path: as for `bytes`.
    ///   - limit: as for `bytes`.
    /// - Returns: the text.
    /// - Throws: `Failure` with what is wrong with it.
    static func text(of path: String, limit: Int = 2_000_000) throws(Failure) -> String {
        guard let text = String(validating: try bytes(of: path, limit: limit), as: UTF8.self) else {
            throw Failure("\(path) is not valid UTF-8; save it as UTF-8")
        }
        return String(text.unicodeScalars.trimmingPrefix("\u{FEFF}".unicodeScalars))
    }
}
