import Guidance
import Localization
import Templates

/// Pages for paper: a guide with the way back to its page, and a card for the wallet.
extension Pages {
    /// A guide for A4. Nil when there is no such guide.
    package func printedGuide(_ id: Guide.ID, _ context: PageContext) -> String? {
        guard let guide = edition.guides.first(where: { $0.id == id }) else { return nil }
        let t = InterfaceTexts(texts, context.language)
        var values = layout.values(
            title: texts.fallbackText(guide.title, for: context.language).text,
            description: t("print.title"), address: .printedGuide(id), context)
        values["heading"] = line(guide.title, context.language)
        values["summary"] = line(guide.summary, context.language)
        values["archived"] = guide.archive.map { note($0, context) } ?? false as Any
        values["blocks"] = BlockView(pages: self, context: context).views(of: guide.blocks)
        values["checked"] = t(
            "guide.checked", ["date": DateFormatting.longDate(guide.checked, context.language)])
        values["printed"] = printed(context)
        values["back"] = back(to: .guide(id), context)
        return render(.print, values)
    }

    /// A card of 85.6 × 54 mm with the numbers for a topic. Nil when there is no such topic.
    package func wallet(_ id: Topic.ID, _ context: PageContext) -> String? {
        guard let topic = edition.topics.first(where: { $0.id == id }) else { return nil }
        let t = InterfaceTexts(texts, context.language)
        var values = layout.values(
            title: t("print.wallet"), description: t("print.wallet"), address: .wallet(id),
            context)
        values["heading"] = line(topic.name, context.language)
        values["numbers"] = WalletNumbers(pages: self, topic: id, context: context).views
        values["printed"] = printed(context)
        values["back"] = back(to: .call(id), context)
        return render(.wallet, values)
    }

    private func printed(_ context: PageContext) -> String {
        InterfaceTexts(texts, context.language)(
            "guide.as_of", ["date": DateFormatting.longDate(context.date, context.language)])
    }

    private func back(to page: PageAddress, _ context: PageContext) -> [String: Any] {
        let address = layout.origin + context.address(page)
        let code = QRCode(address)
        return [
            "address": address, "href": context.address(page),
            "code": code.map { ["size": $0.size, "path": $0.path] as [String: Any] } ?? false
                as Any,
        ]
    }
}
