import Guidance
import Localization
import Templates

/// Questions with their answers, and words explained.
extension Pages {
    /// Nil where nobody asked anything.
    package func faq(_ context: PageContext) -> String? {
        guard edition.fills(.faq, on: context.date) else { return nil }
        let t = InterfaceTexts(texts, context.language)
        return render(
            FAQView(
                frame: layout.frame(
                    title: t("faq.title"), description: t("faq.title"), .faq, context),
                faqs: edition.more.faqs.map { faq in
                    FAQView.Entry(
                        id: faq.id, question: text(faq.question, context),
                        answer: views(of: [faq.answer], context).first,
                        guide: faq.guide.flatMap { guideLink(to: $0, context) })
                },
                jsonLD: PageData(pages: self, context: context).questions(edition.more.faqs)))
    }

    /// Nil where no word is explained.
    package func words(_ context: PageContext) -> String? {
        guard edition.fills(.words, on: context.date) else { return nil }
        let t = InterfaceTexts(texts, context.language)
        return render(
            WordsView(
                frame: layout.frame(
                    title: t("words.title"), description: t("words.intro"), .words, context),
                intro: t("words.intro"),
                terms: edition.more.terms.sorted { $0.reading < $1.reading }.map { term in
                    WordsView.Entry(
                        id: term.id, term: term.text, reading: term.reading, romaji: term.romaji,
                        gloss: texts.gloss(of: term, in: context.language),
                        meaning: text(term.meaning, context),
                        guide: term.guide.flatMap { guideLink(to: $0, context) })
                }))
    }
}
