import Guidance

/// Units as XLIFF 1.2 (http://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html).
///
/// One `<file>` from Japanese; the message id is `id` and `resname`; the English and what was handed
/// out (`ExchangeBase`) are notes. `XLIFFReader` takes it in again.
enum XLIFF {
    static func write(_ units: [ExchangeUnit], language: Language) -> String {
        var lines = [
            #"<?xml version="1.0" encoding="UTF-8"?>"#,
            #"<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">"#,
            #"<file original="madoguchi" source-language="ja" target-language="\#(language.tag)" datatype="plaintext">"#,
            "<body>",
        ]
        for unit in units {
            let id = MarkupText.escaped(unit.id)
            lines.append(#"<trans-unit id="\#(id)" resname="\#(id)" xml:space="preserve">"#)
            lines.append("<source>\(MarkupText.escaped(unit.source))</source>")
            let state = unit.target.isEmpty ? "needs-translation" : Self.state(unit.state)
            lines.append(#"<target state="\#(state)">\#(MarkupText.escaped(unit.target))</target>"#)
            if let english = unit.english {
                lines.append(#"<note from="english">\#(MarkupText.escaped(english))</note>"#)
            }
            lines.append(#"<note from="madoguchi-base">\#(unit.base)</note>"#)
            lines.append("</trans-unit>")
        }
        return (lines + ["</body>", "</file>", "</xliff>", ""]).joined(separator: "\n")
    }

    private static func state(_ state: TextState) -> String {
        switch state {
        case .missing: "needs-translation"
        case .needsWork, .stale: "needs-adaptation"
        case .draft: "needs-review-translation"
        case .translated, .edited, .source: "translated"
        case .reviewed: "signed-off"
        }
    }
}
