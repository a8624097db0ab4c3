/// Why an edition file was refused, or could not be written.
package enum EditionFileError: Error, Equatable, CustomStringConvertible {
    case missing(path: String)
    case noChecksum(path: String)
    case checksumDiffers(path: String)
    case notAnEdition(path: String)
    case otherSchema(path: String, found: Int, expected: Int)
    /// Something that is sent in header fields has other characters than such have.
    case notForHeaders(path: String, what: String)
    case unreadable(path: String, reason: String)
    case cannotWrite(path: String, reason: String)

    package var description: String {
        switch self {
        case .missing(let path):
            "\(path): there is no edition here; run `madoguchi publish --output \(path)`"
        case .noChecksum(let path):
            "\(path): the file \(path).sha256 beside it is missing or empty; publish again"
        case .checksumDiffers(let path):
            "\(path): the file is damaged (its SHA-256 is not the one it was published with); "
                + "publish again or restore both files from a backup"
        case .notAnEdition(let path):
            "\(path): this is not an edition; name a file written by `madoguchi publish`"
        case .otherSchema(let path, let found, let expected):
            "\(path): written by another version of madoguchi (schema \(found), this one reads "
                + "\(expected)); publish again with this version"
        case .notForHeaders(let path, let what):
            "\(path): \(what) is empty, too long, or has characters that no header field may have; "
                + "publish again with this version"
        case .unreadable(let path, let reason):
            "\(path): cannot be read: \(reason)"
        case .cannotWrite(let path, let reason):
            "\(path): cannot be written: \(reason)"
        }
    }
}
