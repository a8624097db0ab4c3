/// Chinese characters, simplified: readers of Traditional Chinese type theirs.
enum Chinese {
    private static let rules = Transliterator("Traditional-Simplified")

    static func simplified(_ text: String) -> String { rules(text) }
}
