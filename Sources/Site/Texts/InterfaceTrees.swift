import Guidance
import Localization
import Synchronization

/// The words of the interface by language, gathered when a language is first asked for: every page
/// has all of them.
final class InterfaceTrees: Sendable {
    private let edition: Edition
    private let texts: TextResolver
    private let trees = Mutex<[Language: [String: [String: String]]]>([:])

    init(_ edition: Edition, _ texts: TextResolver) {
        (self.edition, self.texts) = (edition, texts)
    }

    /// All texts that need no arguments, for templates: `{{t.call.title}}`.
    func tree(in language: Language) -> [String: [String: String]] {
        if let known = trees.withLock({ $0[language] }) { return known }
        let tree = InterfaceTexts(texts, language).tree(of: edition)
        trees.withLock { $0[language] = tree }
        return tree
    }
}
