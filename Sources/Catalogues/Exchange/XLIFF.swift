import Foundation
import FoundationXML
import Guidance

/// Units as XLIFF 1.2 (http://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html).
///
/// One `<file>` from Japanese; the message id is `id` and `resname`; the English and what was handed
/// out (`ExchangeBase`) are notes. `XLIFFReader` takes it in again.
enum XLIFF {
    static func write(
        _ units: [ExchangeUnit], from source: Language, to language: Language
    ) -> String {
        var lines = [
            #"<?xml version="1.0" encoding="UTF-8"?>"#,
            #"<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">"#,
            #"<file original="madoguchi" source-language="\#(source.tag)" target-language="\#(language.tag)" datatype="plaintext">"#,
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

/// Reads XLIFF 1.2 by its structure: a unit's source, target and notes are children of its
/// `<trans-unit>`, which stands in the `<body>` of a `<file>`, in groups or not. What other tools put
/// beside them (`<alt-trans>`, elements of their own) is passed over; what they put into a target makes
/// the unit refused, because our texts are plain.
enum XLIFFReader {
    /// - Throws: `ExchangeError` for a file that is not XLIFF 1.2 from `source` into `language`.
    static func read(
        _ bytes: [UInt8], from source: Language, to language: Language
    ) throws(ExchangeError) -> [ReturnedUnit] {
        let text = try withoutDeclaration(try ImportedText.decoded(bytes))
        // No document type: it could define entities that grow, or that read other files.
        guard text.utf8.span.firstPlace(of: "<!DOCTYPE".utf8.span) == nil else {
            throw ExchangeError(line: nil, message: "a document type is not accepted; delete it")
        }
        let parser = XMLParser(data: Data(text.utf8))
        parser.shouldProcessNamespaces = true
        parser.shouldResolveExternalEntities = false
        let document = XLIFFDocument(source: source, language: language)
        parser.delegate = document
        let isWhole = parser.parse()
        if let problem = document.problem { throw problem }
        // For a truncated document the parser returns true and sets an error.
        guard isWhole, parser.parserError == nil else {
            throw ExchangeError(
                line: document.errorLine ?? parser.lineNumber, message: "not well-formed XML")
        }
        return document.units
    }

    /// The file without its XML declaration, so that the parser takes it for the UTF-8 it is by now.
    private static func withoutDeclaration(_ text: String) throws(ExchangeError) -> String {
        guard text.utf8.starts(with: "<?xml ".utf8), let end = text.utf8.firstIndex(of: 0x3E) else {
            return text
        }
        let declaration = text[...end]
        if let named = declaration.firstMatch(of: /encoding\s*=\s*["']([^"']*)["']/)?.1 {
            let encoding = named.lowercased()
            guard
                ["utf-8", "utf8", "us-ascii", "utf-16", "utf-16le", "utf-16be"].contains(encoding)
            else {
                throw ExchangeError(
                    line: 1, message: "the file says it is written in \(named); save it as UTF-8")
            }
        }
        let lines = declaration.utf8.count { $0 == 0x0A }
        return String(repeating: "\n", count: lines) + text[text.utf8.index(after: end)...]
    }
}

/// Follows the elements of a document.
private final class XLIFFDocument: NSObject, XMLParserDelegate {
    private(set) var units: [ReturnedUnit] = []
    /// Why nothing of the file can be used.
    private(set) var problem: ExchangeError?
    private(set) var errorLine: Int?

    private let source, language: Language
    /// The open elements; empty names stand for those of other vocabularies.
    private var path: [String] = []
    /// Whether what stands in each of them is to be translated.
    private var translated: [Bool] = []
    private var namespace = ""
    private var unit: XLIFFUnit?
    /// How deep the open unit stands.
    private var depth = 0

    init(source: Language, language: Language) {
        (self.source, self.language) = (source, language)
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        if path.isEmpty { begin(name, namespaceURI ?? "", attributes, parser) }
        path.append(namespaceURI ?? "" == namespace ? name : "")
        guard problem == nil else { return parser.abortParsing() }
        if path == ["xliff", "file"] { beginFile(attributes, parser) }
        let isTranslated = translated.last ?? true
        translated.append(attributes["translate"].map { $0 != "no" } ?? isTranslated)
        if path.last == "trans-unit" {
            var found = XLIFFUnit(
                attributes, isTranslated: isTranslated, line: parser.lineNumber)
            if !standsInBody { found.refuseMisplaced(in: path.dropLast().last ?? "") }
            if unit == nil {
                (unit, depth) = (found, path.count)
                return
            }
            units.append(found.returned)
        }
        unit?.begin(qualifiedName ?? name, path[depth...], attributes)
    }

    func parser(_ parser: XMLParser, foundCharacters characters: String) {
        unit?.append(characters)
    }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
        unit?.append(String(decoding: block, as: UTF8.self))
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
        qualifiedName: String?
    ) {
        if let whole = unit, path.count == depth {
            units.append(whole.returned)
            unit = nil
        } else {
            unit?.end(path[depth...])
        }
        path.removeLast()
        _ = translated.popLast()
    }

    func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
        errorLine = errorLine ?? parser.lineNumber
    }

    private var standsInBody: Bool {
        path.starts(with: ["xliff", "file", "body"])
            && path.dropFirst(3).dropLast().allSatisfy { $0 == "group" }
    }

    private func begin(
        _ name: String, _ uri: String, _ attributes: [String: String], _ parser: XMLParser
    ) {
        namespace = uri
        let version = attributes["version"] ?? ""
        if name == "xliff", version == "1.2",
            ["", "urn:oasis:names:tc:xliff:document:1.2"].contains(uri)
        {
            return
        }
        let found = name == "xliff" ? "XLIFF \(version) (\(uri))" : "<\(name)>"
        problem = ExchangeError(
            line: parser.lineNumber, message: "the file is \(found); save it as XLIFF 1.2")
        parser.abortParsing()
    }

    private func beginFile(_ attributes: [String: String], _ parser: XMLParser) {
        let line = parser.lineNumber
        problem =
            ExchangeError(
                line: line, tag: attributes["target-language"] ?? "",
                where: "target-language", expected: language)
            ?? ExchangeError(
                line: line, tag: attributes["source-language"] ?? "",
                where: "source-language", expected: source)
        if problem != nil { parser.abortParsing() }
    }
}
