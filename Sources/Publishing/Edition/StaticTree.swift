import ContentStore
import Foundation
import Guidance
import Templates

/// The files of `static/`, the program's and those laid over them: templates under `templates/`, everything else served as it is.
struct StaticTree: Sendable {
    private(set) var templates: [String: String] = [:]
    private(set) var assets: [Edition.Asset] = []
    private(set) var findings: [Finding] = []
    /// How findings name the directory.
    let name: String
    /// How findings name an asset, by its file's own name.
    private var assetNames: [String: String] = [:]

    /// Far above any sensible picture or style sheet: every reader has to load them.
    private static let sizeLimit = 4_000_000

    /// - Parameter directory: the one whose files stand for the program's own; nil for none.
    init(_ directory: String?) {
        let files = LayeredFiles("static", under: directory)
        name = files.name
        let top = name
        if let directory, !PlainFile.isFolder("\(directory)/.") {
            report("missing-file", top, "there is no such directory")
        }
        for file in files.paths {
            let name = "\(top)/\(file)"
            do throws(PlainFile.Refusal) {
                if file.hasPrefix("templates/") {
                    let text = try files.text(of: file, limit: TemplateLibrary.mostBytes)
                    addTemplate(text, file: file, name: name)
                } else {
                    let bytes = try files.bytes(of: file, limit: Self.sizeLimit)
                    addAsset(bytes, file: file, name: name)
                }
            } catch {
                findings.append(error.finding(name))
            }
        }
        checkTemplates(top)
        for missing in PageAsset.missing(from: assetNames.keys) {
            report("missing-file", top, "\(missing) is missing, and the site needs it")
        }
    }

    private mutating func checkTemplates(_ top: String) {
        for problem in PageTemplate.problems(in: templates) {
            findings.append(
                Finding(
                    code: problem.code.rawValue,
                    severity: problem.code == .unreadTemplate ? .warning : .error,
                    file: "\(top)/templates/\(problem.template).mustache", line: problem.line,
                    message: problem.message, fix: problem.fix))
        }
    }

    private mutating func addTemplate(_ source: String, file: String, name: String) {
        guard file.hasSuffix(".mustache") else {
            report("not-a-template", name, "only .mustache files belong here")
            return
        }
        if BlankText.isBlank(source) { report("empty-file", name, "the template is empty") }
        templates[String(file.dropFirst("templates/".count).dropLast(".mustache".count))] = source
    }

    private mutating func addAsset(_ bytes: [UInt8], file: String, name: String) {
        let base = PathName.last(of: file)
        let dot = base.lastIndex(of: ".") ?? base.endIndex
        let ending = String(base[dot...].dropFirst())
        guard let mediaType = Self.mediaTypes[ending] else {
            report("unknown-file-type", name, "files ending in .\(ending) are not served")
            return
        }
        if let other = assetNames.updateValue(name, forKey: base) {
            report(
                "duplicate-asset", name,
                "\(other) has the same name, and pages find files by their names alone")
            return
        }
        if bytes.isEmpty { report("empty-file", name, "the file is empty") }
        assets.append(Edition.Asset(source: base, mediaType: mediaType, bytes: bytes))
    }

    private static let mediaTypes = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
        "svg": "image/svg+xml", "png": "image/png", "ico": "image/x-icon",
        "webmanifest": "application/manifest+json", "json": "application/json",
    ]

    private mutating func report(_ code: String, _ file: String, _ message: String) {
        findings.append(Finding(code: code, severity: .error, file: file, message: message))
    }
}

extension Edition.Asset {
    /// A file under a name with a hash of its content in it.
    init(source: String, mediaType: String, bytes: [UInt8]) {
        let dot = source.lastIndex(of: ".") ?? source.endIndex
        let digest = SHA256.hex(of: bytes).prefix(8)
        self.init(
            name: "\(source[..<dot]).\(digest)\(source[dot...])", source: source,
            mediaType: mediaType, bytes: bytes)
    }
}
