import Guidance
import Localization
import Templates

/// Pages for paper: a guide with the way back to its page, and a card for the wallet.
extension Pages {
    /// A guide for A4. Nil when there is no such guide.
    package func printedGuide(_ id: Guide.ID, _ context: PageContext) -> String? {
        guard let guide = edition.guides.first(where: { $0.id == id }) else { return nil }
        let t = InterfaceTexts(texts, context.language)
        let basis = basis(of: guide, context)
        return render(
            PrintView(
                frame: layout.frame(
                    title: text(guide.title, context).text, description: t("print.title"),
                    .printedGuide(id), context),
                heading: line(guide.title, context), summary: line(guide.summary, context),
                archived: guide.archive.map { note($0, context) },
                blocks: views(of: guide.blocks, on: basis, context),
                basis: view(of: basis, guide, isOnPaper: true, context),
                printed: printed(context), back: back(to: .guide(id), context)))
    }

    /// A card of 85.6 × 54 mm with the numbers for a topic. Nil when there is no such topic.
    package func wallet(_ id: Topic.ID, _ context: PageContext) -> String? {
        guard let topic = edition.topics.first(where: { $0.id == id }) else { return nil }
        let t = InterfaceTexts(texts, context.language)
        return render(
            WalletView(
                frame: layout.frame(
                    title: t("print.wallet"), description: t("print.wallet"), .wallet(id), context),
                heading: text(topic.name, context),
                numbers: WalletNumbers(pages: self, topic: id, context: context).views,
                sentence: (topic.helpCard ?? edition.office.helpCard)
                    .flatMap { cardLink(to: $0, context) },
                printed: printed(context), back: back(to: .call(id), context)))
    }

    func printed(_ context: PageContext) -> String {
        InterfaceTexts(texts, context.language)(
            "guide.as_of", ["date": DateFormatting.longDate(context.date, context.language)])
    }

    func back(to page: PageAddress, _ context: PageContext) -> BackCodeView {
        let address = layout.origin + context.address(page)
        return BackCodeView(
            address: address, href: context.address(page),
            code: QRCode(address).map { BackCodeView.Code(size: $0.size, path: $0.path) })
    }
}
