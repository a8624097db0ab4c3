import Foundation
import FoundationXML
import Guidance

/// Units as XLIFF 1.2 (http://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html).
///
/// One `<file>` from Japanese; the message id is `id` and `resname`; the English and the signature of
/// what was handed out are notes. A `<target>` marked `needs-translation` or `new` counts as empty.
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
        case .translated, .source: "translated"
        case .reviewed: "signed-off"
        }
    }

    static func read(_ bytes: [UInt8]) throws(ExchangeError) -> [ExchangeUnit] {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw ExchangeError(line: nil, message: "the file is not valid UTF-8; save it as UTF-8")
        }
        // No document type: it could define entities that grow or that read other files.
        if text.contains("<!DOCTYPE") {
            throw ExchangeError(line: nil, message: "a document type is not accepted; delete it")
        }
        let parser = XMLParser(data: Data(bytes))
        parser.shouldResolveExternalEntities = false
        let reader = Reader()
        parser.delegate = reader
        guard parser.parse(), reader.sawEnd || !reader.sawRoot else {
            throw ExchangeError(
                line: parser.lineNumber,
                message:
                    "not well-formed XML: \(parser.parserError.map { "\($0)" } ?? "it breaks off")")
        }
        guard reader.sawRoot else {
            throw ExchangeError(line: nil, message: "the file has no <xliff version=\"1.2\">")
        }
        if let problem = reader.problem { throw problem }
        return reader.units
    }

    private final class Reader: NSObject, XMLParserDelegate {
        private(set) var units: [ExchangeUnit] = []
        private(set) var sawRoot = false
        /// A parser may take a document that breaks off for a whole one.
        private(set) var sawEnd = false
        private(set) var problem: ExchangeError?
        private var id: String?
        private var note: String?
        private var isUntranslated = false
        private var texts: [String: String] = [:]
        private var text = ""

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
            qualifiedName: String?, attributes: [String: String]
        ) {
            switch name {
            case "xliff": sawRoot = attributes["version"] == "1.2"
            case "trans-unit":
                (id, texts, isUntranslated) = (attributes["id"], [:], false)
            case "source": text = ""
            case "target":
                text = ""
                isUntranslated = ["needs-translation", "new"].contains(attributes["state"] ?? "")
            case "note": (text, note) = ("", attributes["from"])
            default: break
            }
        }

        func parser(_ parser: XMLParser, foundCharacters characters: String) {
            text += characters
        }

        func parser(
            _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
            qualifiedName: String?
        ) {
            switch name {
            case "source", "target": texts[name] = text
            case "note": texts["note \(note ?? "")"] = text
            case "trans-unit": finish(line: parser.lineNumber)
            case "xliff": sawEnd = true
            default: break
            }
        }

        private func finish(line: Int) {
            guard let id, let source = texts["source"], let base = texts["note madoguchi-base"]
            else {
                problem =
                    problem
                    ?? ExchangeError(
                        line: line,
                        message: "a <trans-unit> lacks its id, <source> or the note madoguchi-base")
                return
            }
            let target = texts["target"] ?? ""
            units.append(
                ExchangeUnit(
                    id: id, source: source, english: texts["note english"],
                    target: isUntranslated ? "" : target, state: .draft, base: base))
        }
    }
}
