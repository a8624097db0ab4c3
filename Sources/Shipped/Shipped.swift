import Foundation

/// The files that the program carries, so that it needs nothing beside it: what stands under
/// `static/`, `texts/` and `starter/` of its sources, as `scripts/embed` has written it down.
package enum Shipped {
    package struct File: Sendable {
        /// From its folder: `templates/home.mustache`.
        package let path: String
        private let base64: StaticString

        fileprivate init(path: String, base64: StaticString) {
            (self.path, self.base64) = (path, base64)
        }

        package var bytes: [UInt8] {
            guard let data = Data(base64Encoded: base64.description) else {
                preconditionFailure("scripts/embed wrote something else than base64 for \(path).")
            }
            return Array(data)
        }
    }

    /// The files below a folder, in the order of their paths.
    ///
    /// - Parameter folder: `static`, `texts` or `starter`.
    /// - Returns: the files, not yet decoded.
    package static func files(under folder: String) -> [File] {
        let prefix = "\(folder)/"
        return shippedFiles.compactMap { path, base64 in
            let path = path.description
            guard path.hasPrefix(prefix) else { return nil }
            return File(path: String(path.dropFirst(prefix.count)), base64: base64)
        }
    }
}
