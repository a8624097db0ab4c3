import Guidance

/// `sitemap.xml`: every live page in every language in which it is its own, each with its other languages
/// (https://www.sitemaps.org/protocol.html).
struct Sitemap {
    let edition: Edition
    let origin: String

    var xml: String {
        var lines = [
            #"<?xml version="1.0" encoding="UTF-8"?>"#,
            #"<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">"#,
        ]
        let titles = PageTitles(edition)
        for path in PageTable.listed(in: edition) {
            let languages = titles.languages(of: path)
            let alternates = languages.map { language in
                #"<xhtml:link rel="alternate" hreflang="\#(language.tag)" href="\#(address(path, language))"/>"#
            }.joined()
            for language in languages {
                lines.append("<url><loc>\(address(path, language))</loc>\(alternates)</url>")
            }
        }
        return (lines + ["</urlset>", ""]).joined(separator: "\n")
    }

    private func address(_ path: PageAddress, _ language: Language) -> String {
        MarkupText.escaped("\(origin)/\(language.tag)\(path)")
    }
}
