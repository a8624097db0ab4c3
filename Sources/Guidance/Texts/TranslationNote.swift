/// What translators should know about one translation, kept in the edition for their board.
package struct TranslationNote: Hashable, Codable, Sendable {
    /// The Japanese the translation was made from, where it has changed since.
    package var previous: String?
    /// The translation, where it is not served.
    package var text: String?
    package var findings: [Finding]

    package init(previous: String? = nil, text: String? = nil, findings: [Finding] = []) {
        (self.previous, self.text, self.findings) = (previous, text, findings)
    }

    package struct Finding: Hashable, Codable, Sendable {
        package let code: String
        /// `error`, `warning` or `info`.
        package let severity: String
        package let message: String
        package let fix: String?

        package init(code: String, severity: String, message: String, fix: String?) {
            (self.code, self.severity, self.message, self.fix) = (code, severity, message, fix)
        }
    }
}
