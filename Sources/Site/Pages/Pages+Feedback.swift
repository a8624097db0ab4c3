import Guidance
import Templates

/// What readers say of pages.
extension Pages {
    /// Asks what is wrong with a page. Nil when there is no such page.
    package func feedbackForm(
        about page: String, isUnanswered: Bool, _ context: PageContext
    ) -> String? {
        guard layout.pages[page] != nil else { return nil }
        let t = InterfaceTexts(texts, context.language)
        var values = feedbackValues("feedback.title", about: page, context)
        values["asks"] = [
            "action": "/\(context.root)\(PageAddress.feedback)", "page": page,
            "problem": isUnanswered ? t("flow.choose") : false as Any,
            "reasons": Feedback.Answer.wrong.map { answer in
                ["value": answer.rawValue, "words": t("feedback.\(answer.rawValue)")]
            },
        ]
        return render(.feedback, values)
    }

    /// Thanks, or says that nothing can be taken now.
    package func feedbackAnswer(
        _ key: String, about page: String?, _ context: PageContext
    ) -> String {
        let t = InterfaceTexts(texts, context.language)
        var values = feedbackValues("feedback.\(key)_title", about: page, context)
        values["words"] = t("feedback.\(key)_text")
        return render(.feedback, values)
    }

    private func feedbackValues(
        _ title: String, about page: String?, _ context: PageContext
    ) -> [String: Any] {
        let t = InterfaceTexts(texts, context.language)
        let known = page.flatMap { layout.pages[$0] }
        var values = layout.values(
            title: t(title), description: t("feedback.privacy"), address: .feedback, context,
            query: known.map { "page=\(PercentEncoding.encode($0.path))" } ?? "")
        values["asks"] = false
        values["words"] = false
        values["backHref"] = known.map { context.address($0) } ?? false as Any
        values["isError"] = true
        return values
    }
}
