/// What a caller wants to know: whom to call about `topic`, in my language, from my phone, then.
package struct RouteQuery: Hashable, Sendable {
    package let topic: Topic.ID
    package let language: CallerLanguage
    /// Nil when the caller did not say; treated as a phone in Japan of unknown kind.
    package let network: Network?
    package let at: Instant
    /// Further languages the caller speaks, most preferred first.
    package let also: [SpokenLanguage]

    package init(
        topic: Topic.ID, language: CallerLanguage, network: Network?, at: Instant,
        also: [SpokenLanguage] = []
    ) {
        (self.topic, self.language, self.network) = (topic, language, network)
        (self.at, self.also) = (at, also)
    }
}

/// The caller's language, resolved apart into what to speak and what to write.
package struct CallerLanguage: Hashable, Sendable {
    /// The tag as it was asked for.
    package let requested: String
    /// Nil for a language that no line can be asked for.
    package let spoken: SpokenLanguage?
    package let written: Language
    /// The reader of Traditional characters gets Simplified ones, with a notice.
    package let isTraditionalChinese: Bool

    /// - Parameters:
    ///   - requested: the tag as it was asked for.
    ///   - spoken: nil for a language that no line can be asked for.
    ///   - written: what the caller is answered in.
    ///   - isTraditionalChinese: whether the caller reads Traditional characters and gets Simplified.
    package init(
        requested: String, spoken: SpokenLanguage?, written: Language, isTraditionalChinese: Bool
    ) {
        (self.requested, self.spoken, self.written) = (requested, spoken, written)
        self.isTraditionalChinese = isTraditionalChinese
    }
}
