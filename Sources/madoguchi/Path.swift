import ArgumentParser
import Foundation

/// Paths on the command line.
enum Path {
    /// - Throws: `ValidationError` for the empty path, which an unset variable of a script leaves.
    static func read(_ text: String) throws -> String {
        guard !text.isEmpty else { throw ValidationError("the path is empty") }
        return text
    }

    /// Puts `data` into a file, whole or not at all.
    /// - Throws: `Failure` when it cannot be written there.
    static func write(_ data: Data, to path: String) throws {
        do {
            try data.write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw Failure("\(path) cannot be written: \(reason(for: error))")
        }
    }

    /// The system's own words: Foundation's say that something could not be completed.
    private static func reason(for error: any Error) -> String {
        let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error
        return (cause as? POSIXError)?.localizedDescription ?? "\(error)"
    }
}
