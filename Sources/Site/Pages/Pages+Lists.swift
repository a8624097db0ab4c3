import Guidance
import Localization
import Templates

/// Questions and answers, words, Japanese on screens.
extension Pages {
    package func faq(_ context: PageContext) -> String {
        let t = InterfaceTexts(texts, context.language)
        var values = layout.values(
            title: t("faq.title"), description: t("faq.title"), address: .faq, context)
        let view = BlockView(pages: self, context: context)
        values["faqs"] = edition.more.faqs.map { faq in
            let answer: Any = view.views(of: [faq.answer]).first ?? false
            return [
                "id": faq.id, "question": line(faq.question, context.language),
                "answer": answer,
                "guide": faq.guide.flatMap { guideLink(to: $0, context) } ?? false as Any,
            ]
        }
        values["jsonLD"] = PageData(pages: self, context: context).questions(edition.more.faqs)
        return render(.faq, values)
    }

    package func words(_ context: PageContext) -> String {
        let t = InterfaceTexts(texts, context.language)
        var values = layout.values(
            title: t("words.title"), description: t("words.intro"), address: .words, context)
        values["intro"] = t("words.intro")
        values["terms"] = edition.more.terms.sorted { $0.reading < $1.reading }.map { term in
            [
                "id": term.id, "term": term.text, "reading": term.reading, "romaji": term.romaji,
                "meaning": line(term.meaning, context.language),
                "guide": term.guide.flatMap { guideLink(to: $0, context) } ?? false as Any,
            ]
        }
        return render(.words, values)
    }

    /// A link to a guide with its title; nil when there is no such guide.
    func guideLink(to id: Guide.ID, _ context: PageContext) -> [String: Any]? {
        edition.guides.first { $0.id == id }.map { link(.guide($0.id), $0.title, context) }
    }
}
