/// A language by its tag, which is all that is kept of it.
package protocol LanguageName: Hashable, Codable, Sendable {
    var tag: String { get }

    init(_ tag: String)
}

extension LanguageName {
    package init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(tag)
    }
}
