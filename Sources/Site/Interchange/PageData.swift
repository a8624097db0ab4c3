import Guidance
import Localization

/// Guides and questions as schema.org `HowTo` and `FAQPage`, for search engines.
struct PageData {
    let pages: Pages
    let context: PageContext

    private var texts: TextResolver { pages.texts }
    private var language: Language { context.language }

    /// Nil for a guide without steps, or one in the archive.
    func howTo(_ guide: Guide) -> String? {
        let steps = guide.blocks.filter {
            $0.kind == .step && $0.validity.contains(context.date)
        }
        guard !steps.isEmpty, guide.archive == nil else { return nil }
        return text(
            "HowTo",
            [
                ("name", .string(texts.fallbackText(guide.title, for: language).text)),
                ("description", .string(texts.fallbackText(guide.summary, for: language).text)),
                (
                    "step",
                    .array(
                        steps.map { step in
                            .object([
                                ("@type", .string("HowToStep")), ("name", words(step.title)),
                                ("text", words(step.text)),
                                (
                                    "url",
                                    .string(
                                        pages.layout.origin
                                            + context.address(.guide(guide.id).part(step.id))
                                    )
                                ),
                            ])
                        })
                ),
            ])
    }

    func questions(_ faqs: [FAQ]) -> String {
        text(
            "FAQPage",
            [
                (
                    "mainEntity",
                    .array(
                        faqs.map { faq in
                            .object([
                                ("@type", .string("Question")), ("name", words(faq.question)),
                                (
                                    "acceptedAnswer",
                                    .object([
                                        ("@type", .string("Answer")),
                                        ("text", words(faq.answer.text)),
                                    ])
                                ),
                            ])
                        })
                )
            ])
    }

    private func words(_ id: Message.ID?) -> JSON {
        .optional(id.map { texts.fallbackText($0, for: language).text })
    }

    private func text(_ type: String, _ members: [(String, JSON)]) -> String {
        JSON.object(
            [
                ("@context", .string("https://schema.org")), ("@type", .string(type)),
                ("inLanguage", .string(language.tag)),
            ] + members
        ).textWithinHTML
    }
}

extension JSON {
    /// Safe within a `<script>` element: it has no sign of HTML, and no line end of JavaScript. These
    /// stand in texts alone, where an escape means the same.
    var textWithinHTML: String {
        var html = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": html += "\\u003c"
            case ">": html += "\\u003e"
            case "&": html += "\\u0026"
            case "\u{2028}": html += "\\u2028"
            case "\u{2029}": html += "\\u2029"
            default: html.unicodeScalars.append(scalar)
            }
        }
        return html
    }
}
