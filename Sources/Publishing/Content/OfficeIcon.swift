import ContentStore
import Foundation
import FoundationXML
import Guidance

/// The picture of an office, an SVG file in `content/` that `office.yaml` names.
enum OfficeIcon {
    /// Every reader loads it.
    private static let sizeLimit = 50_000

    /// Whether a text can be the name of such a file: `icon.svg`.
    static func isName(_ text: String) -> Bool {
        text.hasSuffix(".svg") && text.utf8.count > ".svg".utf8.count
            && text.utf8.dropLast(".svg".utf8.count).allSatisfy {
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || $0 == UInt8(ascii: "-")
            }
    }

    /// - Parameters:
    ///   - path: of the file.
    ///   - name: how findings call it.
    ///   - log: takes what is wrong with it.
    /// - Returns: its bytes; nil, with a finding, for what no browser should be sent.
    static func bytes(of path: String, named name: String, _ log: FindingLog) -> [UInt8]? {
        let bytes: [UInt8]
        do throws(PlainFile.Refusal) {
            bytes = try PlainFile.bytes(of: path, limit: sizeLimit)
        } catch {
            log.add([error.finding(name)])
            return nil
        }
        guard let problem = problem(in: bytes) else { return bytes }
        log.error(
            "invalid-icon", name, nil, problem,
            fix: "save the picture as plain SVG, without scripts and links to other files")
        return nil
    }

    private static func problem(in bytes: [UInt8]) -> String? {
        let text = String(decoding: bytes, as: UTF8.self)
        // It could define entities that grow, or that read other files.
        if text.contains("<!DOCTYPE") || text.contains("<!ENTITY") {
            return "the picture has a document type"
        }
        let parser = XMLParser(data: Data(bytes))
        let picture = Picture()
        parser.delegate = picture
        guard parser.parse(), parser.parserError == nil else {
            return picture.problem ?? "the picture is not well-formed XML"
        }
        return picture.problem
    }

    private final class Picture: NSObject, XMLParserDelegate {
        private(set) var problem: String?
        private var isInside = false

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
            qualifiedName: String?, attributes: [String: String]
        ) {
            if !isInside, name != "svg" {
                report("the picture is no SVG: it begins with <\(name)>")
            }
            isInside = true
            if ["script", "foreignObject"].contains(name) { report("the picture has a <\(name)>") }
            for (attribute, value) in attributes {
                let isLink = attribute == "href" || attribute.hasSuffix(":href")
                if attribute.lowercased().hasPrefix("on") { report("the picture has \(attribute)") }
                if isLink, !value.hasPrefix("#") { report("the picture links to \(value)") }
            }
        }

        private func report(_ text: String) { problem = problem ?? text }
    }
}
