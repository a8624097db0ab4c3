import Guidance
import Localization
import Search
import Templates

/// What a reader looks for among the labels.
struct LabelQuestion {
    let text: String
    /// Nil when the index cannot be read.
    let finder: LabelFinder?
}

/// The Japanese that devices show.
extension Pages {
    /// Every label of every screen that devices still show, or those that were asked for; all of
    /// them when none fits. Nil without a screen.
    func labels(_ context: PageContext, _ question: LabelQuestion? = nil) -> String? {
        guard edition.fills(.labels, on: context.date) else { return nil }
        let t = InterfaceTexts(texts, context.language)
        let asked = question.flatMap { $0.finder?.isEmpty == true ? nil : $0 }
        let found = asked?.finder.map { finder in
            labels(context) { finder.fits($0, meaning: $1) }
        }
        let isFound = found?.isEmpty == false
        return render(
            LabelsView(
                frame: layout.frame(
                    title: t("labels.title"), description: t("labels.intro"), .labels, context,
                    query: asked.map { SearchBox.parameters([("q", $0.text)]) } ?? ""),
                intro: t("labels.intro"),
                box: SearchBox(context: context, query: asked?.text ?? "", address: .labels).view,
                failed: asked.map { $0.finder == nil } ?? false,
                nothing: found?.isEmpty == true
                    ? t("labels.nothing", ["query": asked?.text ?? ""]) : nil,
                allHref: isFound ? context.address(.labels) : nil,
                screens: isFound ? found ?? [] : labels(context) { _, _ in true }))
    }

    /// The screens with those of their labels that `fits` takes, by label and meaning.
    private func labels(
        _ context: PageContext, where fits: (Label, String) -> Bool
    ) -> [LabelsView.ScreenLabels] {
        edition.liveScreens.compactMap { screen in
            let labels = screen.frames.flatMap(\.labels).filter { label in
                fits(label, texts.fallbackText(label.meaning, for: context.language).text)
            }
            guard !labels.isEmpty else { return nil }
            return LabelsView.ScreenLabels(
                screen: link(.screen(screen.id), screen.title, context),
                labels: labels.map { label in
                    LabelsView.Entry(
                        label: label.text, reading: label.reading, romaji: label.romaji,
                        meaning: text(label.meaning, context))
                })
        }
    }
}
