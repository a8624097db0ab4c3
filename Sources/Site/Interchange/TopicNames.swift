import Guidance
import Localization

extension Service {
    /// The names of the topics it handles, in the order of the content.
    func topicNames(_ edition: Edition, _ texts: TextResolver, _ language: Language) -> [String] {
        edition.topics.filter { topics.contains($0.id) }
            .map { texts.fallbackText($0.name, for: language).text }
    }
}
