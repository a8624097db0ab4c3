/// The version of the program, as in CHANGELOG.md.
enum Version {
    static let number = "2.0.0-dev"

    /// With the commit that it was built from, where that is known.
    static var full: String { revision.isEmpty ? number : "\(number) (\(revision))" }
}
