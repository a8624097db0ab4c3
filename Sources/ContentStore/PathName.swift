import Glibc

/// The two parts of a path, as dirname(1) and basename(1) see them.
///
/// Foundation's `NSString.lastPathComponent` and its like end the program for a path of one letter
/// (swift-corelibs-foundation, Linux).
package enum PathName {
    /// The directory that holds what the path names: `.` for a bare name.
    package static func directory(of path: String) -> String {
        let rest = withoutSlashesAtEnd(path)
        guard let slash = rest.utf8.lastIndex(of: slash) else {
            return rest.isEmpty && !path.isEmpty ? "/" : "."
        }
        let directory = withoutSlashesAtEnd(String(rest[..<slash]))
        return directory.isEmpty ? "/" : directory
    }

    /// The last name of the path, without slashes: `/` for the root alone.
    package static func last(of path: String) -> String {
        let rest = withoutSlashesAtEnd(path)
        guard !rest.isEmpty else { return path.isEmpty ? "" : "/" }
        return rest.utf8.split(separator: slash).last.map { String(Substring($0)) } ?? rest
    }

    /// The one name of the place, without links, `.` and `..`; of a file that is not there yet too.
    package static func resolved(_ path: String) -> String {
        if let real = real(path) { return real }
        let directory = directory(of: path)
        return "\(real(directory) ?? directory)/\(last(of: path))"
    }

    private static func real(_ path: String) -> String? {
        guard let real = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(real) }
        return unsafe String(cString: real)
    }

    private static let slash = UInt8(ascii: "/")

    private static func withoutSlashesAtEnd(_ path: String) -> String {
        let end = path.utf8.lastIndex { $0 != slash }
        return end.map { String(path[...$0]) } ?? ""
    }
}
