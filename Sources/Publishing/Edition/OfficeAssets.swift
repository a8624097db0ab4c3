import ContentStore
import Foundation
import Guidance
import Templates

/// The program's static files as one office has them: its colour, its picture, its name and languages
/// in the description of the API.
struct OfficeAssets {
    private let office: Office
    private let icon: [UInt8]?
    private let texts: TextTable

    /// - Parameters:
    ///   - content: the office's.
    ///   - texts: where its name is.
    init(_ content: Content, _ texts: TextTable) {
        (office, icon, self.texts) = (content.more.office, content.icon, texts)
    }

    /// - Parameter assets: those of the program.
    /// - Returns: the same files, those that an office changes under names of their own.
    /// - Throws: what Foundation throws for a description of the API that is no JSON.
    func assets(from assets: [Edition.Asset]) throws -> [Edition.Asset] {
        try assets.map { asset in
            guard let bytes = try bytes(of: asset), bytes != asset.bytes else { return asset }
            return Edition.Asset(
                source: asset.source, mediaType: asset.mediaType, bytes: bytes)
        }
    }

    private func bytes(of asset: Edition.Asset) throws -> [UInt8]? {
        switch PageAsset(rawValue: asset.source) {
        case .icon: icon
        case .siteStyle: office.colour.map { asset.bytes + Array(style($0).utf8) }
        case .openAPI: try description(asset.bytes)
        default: nil
        }
    }

    /// Where a device asks for dark pages the program's own colours stay: they are made for it.
    private func style(_ colour: String) -> String {
        "\n@media not (prefers-color-scheme: dark) { :root { --link: \(colour); } }\n"
    }

    /// The API's description with the office's name and languages.
    private func description(_ bytes: [UInt8]) throws -> [UInt8] {
        guard var root = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
            var info = root["info"] as? [String: Any],
            var components = root["components"] as? [String: Any],
            var schemas = components["schemas"] as? [String: Any]
        else { return bytes }
        let languages = office.languages
        if let name = texts.text("office.name", requested: languages.common)?.pattern {
            info["title"] = name
        }
        func set(_ schema: String, _ key: String, _ value: Any) {
            guard var known = schemas[schema] as? [String: Any] else { return }
            known[key] = value
            schemas[schema] = known
        }
        set("LanguageTag", "enum", languages.all.map(\.tag))
        set("SpokenTag", "enum", languages.spoken.map(\.tag))
        var always = [languages.source.tag]
        if languages.common != languages.source { always.append(languages.common.tag) }
        set("Texts", "required", always)
        set(
            "Texts", "properties",
            Dictionary(
                uniqueKeysWithValues: languages.all.map { ($0.tag, ["type": "string"]) }))
        components["schemas"] = schemas
        (root["info"], root["components"]) = (info, components)
        return [UInt8](
            try JSONSerialization.data(
                withJSONObject: root, options: [.sortedKeys, .withoutEscapingSlashes]))
    }
}
