/// A question people ask, with a short answer.
package struct FAQ: Hashable, Codable, Sendable, Identifiable {
    package let id: String
    package let question: Message.ID
    package let answer: Block
    /// The guide that says more; nil when the answer is all.
    package let guide: Guide.ID?

    package init(id: String, question: Message.ID, answer: Block, guide: Guide.ID?) {
        (self.id, self.question, self.answer, self.guide) = (id, question, answer, guide)
    }
}
