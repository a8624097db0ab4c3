import Guidance

/// The way to a page for somebody else's device.
extension Pages {
    /// A page's address as a QR code, and to send. Nil when there is no such page.
    package func share(_ page: String, _ context: PageContext) -> String? {
        guard let shared = layout.pages[page] else { return nil }
        let t = InterfaceTexts(texts, context.language)
        var frame = layout.frame(
            title: t("share.title"), description: t("share.scan"), .share, context,
            query: "page=\(PercentEncoding.encode(shared.path))")
        frame.isError = true
        let code = back(to: shared, context)
        return render(
            ShareView(frame: frame, address: code.address, back: code, backHref: code.href))
    }
}
