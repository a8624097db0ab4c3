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
    /// The screens that devices still show as small pictures, and every label of them; or the labels
    /// that were asked for, those of older devices too, and everything when none fits. Nil without a
    /// screen.
    func labels(_ context: PageContext, _ question: LabelQuestion? = nil) -> String? {
        guard edition.fills(.labels, on: context.date) else { return nil }
        let t = InterfaceTexts(texts, context.language)
        let asked = question.flatMap { $0.finder?.isEmpty == true ? nil : $0 }
        let found = asked?.finder.map { finder in
            labels(of: edition.liveScreens + olderScreens, context) { finder.fits($0, meaning: $1) }
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
                devices: isFound ? [] : devices(context), hasDevices: !isFound,
                screens: isFound
                    ? found ?? [] : labels(of: edition.liveScreens, context) { _, _ in true }))
    }

    /// Those that devices no longer show, or only older ones.
    private var olderScreens: [Screen] { edition.screens.filter { $0.archive != nil } }

    /// The screens that devices still show, by device.
    private func devices(_ context: PageContext) -> [LabelsView.Device] {
        let t = InterfaceTexts(texts, context.language)
        return Screen.Device.allCases.compactMap { device in
            let screens = edition.liveScreens.filter { $0.device == device }
            guard !screens.isEmpty else { return nil }
            return LabelsView.Device(
                deviceName: t("device.\(device.rawValue)"),
                devicePicture: device.picture.map(address(of:)),
                thumbnails: screens.flatMap { thumbnails(of: $0, context) })
        }
    }

    /// One picture for each frame: readers look for the one before them.
    private func thumbnails(
        of screen: Screen, _ context: PageContext
    ) -> [LabelsView.Thumbnail] {
        zip(screen.frames, view(of: screen, context).frames).map { frame, view in
            LabelsView.Thumbnail(
                frame: LinkView(
                    href: context.address(.screen(screen.id).part(view.frameID)),
                    text: view.frameTitle, language: view.frameLanguage),
                isPaper: view.isPaper,
                shown: frame.labels.prefix(Self.mostShown).map { label in
                    LabelsView.Thumbnail.Shown(
                        shownLabel: label.text, shownKind: label.kind.rawValue,
                        isPressed: label.isOnTheWay)
                })
        }
    }

    /// A small picture is known by its first labels.
    private static let mostShown = 6

    /// The screens with those of their labels that `fits` takes, by label and meaning.
    private func labels(
        of screens: [Screen], _ context: PageContext, where fits: (Label, String) -> Bool
    ) -> [LabelsView.ScreenLabels] {
        screens.compactMap { screen in
            let labels = screen.frames.flatMap(\.labels).filter { label in
                fits(label, texts.fallbackText(label.meaning, for: context.language).text)
            }
            guard !labels.isEmpty else { return nil }
            return LabelsView.ScreenLabels(
                screen: link(.screen(screen.id), screen.title, context),
                isOlder: screen.archive != nil,
                labels: labels.map { label in
                    LabelsView.Entry(
                        label: label.text, reading: label.reading, romaji: label.romaji,
                        meaning: text(label.meaning, context))
                })
        }
    }
}
