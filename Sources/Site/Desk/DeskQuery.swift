import Guidance
import Localization

/// What an agent asks at the desk, as it stands in the address.
package struct DeskQuery: Sendable {
    package let topic: String?
    package let language: String?
    package let network: String?
    /// A time of the office's clock, as a form field gives it, or RFC 3339 with an offset; nil for now.
    package let at: String?
    /// Tags with commas or spaces between them.
    package let also: String?
    /// The office's.
    package let zone: Zone

    package init(
        topic: String?, language: String?, network: String?, at: String?, also: String?, zone: Zone
    ) {
        self.zone = zone
        (self.topic, self.language, self.network) = (topic, language, network)
        (self.at, self.also) = (at, also)
    }

    /// Whether the agent asks about now, and not about a time that was named.
    var isAboutNow: Bool { at?.isEmpty ?? true }

    /// The instant asked about; nil when `at` cannot be read.
    func instant(now: Instant) -> Instant? {
        guard let at, !at.isEmpty else { return now }
        if let instant = try? Instant(rfc3339: at) { return instant }
        // A form field has no offset; the desk says whose clock it means.
        return try? Instant(rfc3339: at + zone.offsetText)
    }

    var alsoTags: [String] {
        (also ?? "").unicodeScalars.split { $0 == "," || $0 == " " }.map { String($0) }
    }

    /// The question in terms of the rules; nil while topic or language are not chosen.
    func route(at instant: Instant, _ languages: Languages) -> RouteQuery? {
        guard let topic, let language, !language.isEmpty else { return nil }
        let also = alsoTags.compactMap { languages.spoken(accepting: $0) }
        return RouteQuery(
            topic: topic, language: languages.caller(language),
            network: network.flatMap(Network.init(rawValue:)), at: instant, also: also)
    }

    /// The address of the same question at another instant; nil for now.
    func address(at instant: Instant?, ui: String?) -> String {
        let values: [(String, String?)] = [
            ("ui", ui), ("language", language), ("topic", topic), ("network", network),
            ("at", instant.map { String($0.rfc3339(in: zone).prefix(16)) }),
            ("also", also),
        ]
        let items = values.compactMap { name, value in
            value.flatMap { $0.isEmpty ? nil : "\(name)=\(PercentEncoding.encode($0))" }
        }
        return items.isEmpty ? "/desk" : "/desk?" + items.joined(separator: "&")
    }
}
