import Guidance

/// What readers say of pages.
extension Pages {
    /// Asks what is wrong with a page. Nil when there is no such page.
    package func feedbackForm(
        about page: String, isUnanswered: Bool, _ context: PageContext
    ) -> String? {
        guard layout.pages[page] != nil else { return nil }
        let t = InterfaceTexts(texts, context.language)
        let form = FeedbackView.Form(
            action: "/\(context.root)\(PageAddress.feedback)", page: page,
            problem: isUnanswered ? t("flow.choose") : nil,
            reasons: Feedback.Answer.wrong.map {
                ChoiceView(value: $0.rawValue, words: t("feedback.\($0.rawValue)"))
            })
        return feedback(title: "feedback.title", about: page, asks: form, context)
    }

    /// Thanks, or says that nothing can be taken now.
    package func feedbackAnswer(
        _ key: String, about page: String?, _ context: PageContext
    ) -> String {
        let t = InterfaceTexts(texts, context.language)
        return feedback(
            title: "feedback.\(key)_title", about: page, words: t("feedback.\(key)_text"), context)
    }

    private func feedback(
        title: String, about page: String?, asks form: FeedbackView.Form? = nil,
        words: String? = nil, _ context: PageContext
    ) -> String {
        let t = InterfaceTexts(texts, context.language)
        let known = page.flatMap { layout.pages[$0] }
        var frame = layout.frame(
            title: t(title), description: t("feedback.privacy"), .feedback, context,
            query: known.map { "page=\(PercentEncoding.encode($0.path))" } ?? "")
        frame.isError = true
        return render(
            FeedbackView(
                frame: frame, asks: form, words: words, backHref: known.map(context.address)))
    }
}
