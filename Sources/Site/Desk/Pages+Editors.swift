import Guidance
import Localization
import Templates

/// What readers said of pages and sought in vain.
extension Pages {
    package func editors(
        feedback: [Feedback.Count] = [], misses: [SearchMiss.Count] = [], language: Language
    ) -> String {
        let t = InterfaceTexts(texts, language)
        return render(
            EditorsView(
                frame: deskFrame(title: t.desk("editors"), language) {
                    "/desk/editors" + suffix(ui: $0)
                },
                deskHref: "/desk" + suffix(ui: ui(language)),
                hasFeedback: !feedback.isEmpty, feedbackRows: rows(of: feedback, t),
                hasMisses: !misses.isEmpty,
                missRows: misses.map { miss in
                    EditorsView.MissRow(
                        query: miss.query, tag: miss.language.tag, count: miss.count,
                        lastDay: miss.lastDay.description)
                }))
    }

    /// What the pages of the desk have in common.
    /// - Parameters:
    ///   - title: of this page.
    ///   - language: of this page.
    ///   - address: of the same page, by the language that an address names.
    /// - Returns: what the templates name.
    func deskFrame(
        title: String, _ language: Language, address: (String?) -> String
    ) -> DeskFrame {
        DeskFrame(
            lang: language.tag, direction: edition.languages.direction(of: language),
            css: layout.asset(.siteStyle), deskCSS: layout.asset(.deskStyle),
            icon: layout.asset(.icon), title: title, d: deskWords(in: language),
            t: layout.words(in: language),
            languages: edition.languages.staff.map { staff in
                DeskFrame.Language(
                    tag: staff.tag, name: edition.languages.autonym(of: staff),
                    href: address(ui(staff)))
            },
            ui: ui(language), edition: edition.info.id)
    }

    /// How an address names the language of the page; nil for the one it has when none is named.
    func ui(_ language: Language) -> String? {
        language == edition.languages.staffLanguage(nil) ? nil : language.tag
    }

    func suffix(ui: String?) -> String { ui.map { "?ui=\($0)" } ?? "" }

    private func deskWords(in language: Language) -> [String: String] {
        let t = InterfaceTexts(texts, language)
        var words: [String: String] = [:]
        for id in edition.texts.ids where id.hasPrefix("desk.") {
            let key = String(id.dropFirst("desk.".count))
            words[key] = t.desk(key)
        }
        return words
    }

    private func rows(
        of feedback: [Feedback.Count], _ t: InterfaceTexts
    ) -> [EditorsView.FeedbackRow] {
        FeedbackTable(feedback).rows.map { row in
            EditorsView.FeedbackRow(
                href: "/\(row.language)\(row.page)", page: row.page, tag: row.language,
                right: row.right, wrong: row.wrong,
                reasons: row.reasons.map { "\(t("feedback.\($0.answer)")): \($0.count)" }
                    .joined(separator: " · "))
        }
    }
}
