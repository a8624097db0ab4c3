import CICU
import Foundation
import Guidance
import Support

/// Why an office cannot have a time zone.
package struct ZoneRefusal: Error, Hashable, Sendable {
    package let reason: String
    package let fix: String
}

extension Zone {
    /// A zone of the IANA time zone database, as ICU knows it.
    /// - Throws: `ZoneRefusal` for one that changes its clocks, because every time here has one offset.
    package init(named name: String) throws(ZoneRefusal) {
        let names = Self.names
        guard names.contains(name) else {
            throw ZoneRefusal(
                reason: "\"\(name)\" is no time zone",
                fix: (NearestName.of(name, in: names).map { "did you mean \($0)? " } ?? "")
                    + "write a name of the IANA database, as Asia/Tokyo or America/Bogota")
        }
        var (offset, change) = (Int32(0), Int64(0))
        let answer = unsafe cicu_zone_offset(name, Self.first, Self.last, &offset, &change)
        let known = answer == 1 ? Self.laterKnowledge(of: name) : Int(change)
        if let known {
            let day = Instant(secondsSinceEpoch: known).date(in: .utc)
            throw ZoneRefusal(
                reason: "\(name) changes its clocks, on \(day) for one",
                fix: "write a zone with one offset all year, as Asia/Tokyo: opening hours would be "
                    + "wrong for a part of the year in others")
        }
        self.init(name: name, offset: Int(offset))
    }

    /// ICU 72 of Debian 12 knows zones as they were in 2022: Egypt's summer time is not among them.
    /// Foundation brings younger data. Nil when that knows of no change either.
    private static func laterKnowledge(of name: String) -> Int? {
        let begin = Date(timeIntervalSince1970: TimeInterval(first))
        let next = TimeZone(identifier: name)?.nextDaylightSavingTimeTransition(after: begin)
        return next.map { Int($0.timeIntervalSince1970) }
    }

    /// Continent and place; and UTC. Short names stand for several zones.
    private static let names: Set<String> = Set(
        (unsafe ICUText.take(cicu_zone_names()) ?? "").split(separator: " ").map(String.init)
            .filter { $0.contains("/") || $0 == "UTC" })

    /// What is looked at: 2026 to 2046, because offices are open in the years to come.
    private static let first: Int64 = 1_767_225_600
    private static let last: Int64 = 2_398_377_600
}

/// Countries and territories.
package enum Countries {
    /// Whether a text is a code of ISO 3166 with two letters.
    package static func isOne(_ code: String) -> Bool {
        code.utf8.count == 2 && (unsafe cicu_is_country(code)) == 1
    }

    /// The name of a country in a language, as ICU has it; the code for one without.
    package static func name(of code: String, in language: Language) -> String {
        unsafe ICUText.take(cicu_country_name(code, language.icuLocale)) ?? code
    }
}
