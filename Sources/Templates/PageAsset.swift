/// The files of `static/` that pages, browsers and programs ask for.
package enum PageAsset: String, CaseIterable, Sendable {
    case comboboxScript = "combobox.js"
    case deskScript = "desk.js"
    case deskStyle = "desk.css"
    case icon = "icon.svg"
    case largeIcon = "icon-512.png"
    case liveScript = "live.js"
    case openAPI = "openapi.json"
    case pictograms = "pictograms.svg"
    case searchScript = "search.js"
    case serviceWorker = "sw.js"
    case showScript = "show.js"
    case siteScript = "site.js"
    case siteStyle = "site.css"
    case smallIcon = "icon-192.png"

    /// What a search field offers pages with while somebody types.
    package static let searchScripts: [PageAsset] = [.comboboxScript, .searchScript]

    /// Those that are not among the names of files.
    package static func missing(from names: some Collection<String>) -> [String] {
        let known = Set(names)
        return allCases.map(\.rawValue).filter { !known.contains($0) }.sorted()
    }
}
