import Guidance
import Localization
import Support

/// The numbers for a topic as they hold at any time: paper cannot know what is open now.
struct WalletNumbers {
    let pages: Pages
    let topic: Topic.ID
    let context: PageContext

    private var t: InterfaceTexts { InterfaceTexts(pages.texts, context.language) }

    private var languages: Languages { pages.edition.languages }

    /// In their order of preference; each number once, with its languages and hours.
    var views: [WalletView.Number] {
        let own = languages.spoken(by: context.language)
        let useful = pages.routes.services(handling: topic).filter { linked in
            let spoken = linked.service.languages
            let useful = [languages.home, .english, own].compactMap(\.self)
            return linked.service.validity.contains(context.date)
                && linked.service.fallbackFor == nil
                && (spoken.isEmpty || useful.contains(where: spoken.contains))
        }
        return useful.map(\.line.number).unique().map { number in
            let services = useful.filter { $0.line.number == number }
            let isForAbroad = services.allSatisfy { $0.service.audience == .outsideJapan }
            return WalletView.Number(
                phoneNumber: services[0].line.phone.shown(abroad: isForAbroad),
                abroad: isForAbroad ? t("network.overseas") : nil,
                hours: services.compactMap { hours($0, own) })
        }
    }

    private func hours(_ linked: LinkedService, _ own: SpokenLanguage?) -> String? {
        let languages = linked.service.languages
        let spoken =
            own.flatMap { languages.contains($0) ? $0 : nil }
            ?? (languages.contains(.english) ? .english : languages.first)
        // Where the documents do not say the language, the hours stand alone.
        let name = spoken.map { "\(t.name(of: $0)): " } ?? ""
        return name + pages.words.hours(of: linked.service, in: context.language)
    }
}
