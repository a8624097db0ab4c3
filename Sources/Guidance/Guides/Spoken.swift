/// How Japanese is said.
package struct Spoken: Hashable, Codable, Sendable {
    /// In hiragana.
    package let reading: String
    package let romaji: String

    package init(reading: String, romaji: String) {
        (self.reading, self.romaji) = (reading, romaji)
    }
}
