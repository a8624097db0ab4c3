import Foundation
import Guidance

/// Reads the Cabinet Office's file of public holidays and writes `content/holidays/official.csv`.
///
/// The file (`syukujitsu.csv`) has a heading and lines `2026/1/1,元日` in Windows code page 932;
/// UTF-8 is taken too. It speaks for whole years.
package struct HolidayImport: Sendable {
    /// The calendar of the file, with the law beyond it.
    package let calendar: HolidayCalendar

    /// - Parameter bytes: the file as it was downloaded.
    /// - Throws: `HolidayListError` with the line that cannot be read.
    package init(_ bytes: [UInt8]) throws(HolidayListError) {
        guard let text = Self.text(bytes) else {
            throw HolidayListError(line: 1, reason: "neither code page 932 nor UTF-8")
        }
        var holidays: [Holiday] = []
        for (index, line) in text.split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline
        )
        .enumerated() where index > 0 && !line.isEmpty {
            let parts = line.split(separator: ",", omittingEmptySubsequences: false)
            guard parts.count >= 2, let date = Self.date(parts[0]), !parts[1].isEmpty else {
                throw HolidayListError(
                    line: index + 1, reason: "expected a date and a name, as 2026/1/1,元日")
            }
            if let last = holidays.last, last.date >= date {
                throw HolidayListError(line: index + 1, reason: "\(date) is not in order")
            }
            holidays.append(Holiday(date: date, name: String(parts[1]), isOfficial: true))
        }
        guard let last = holidays.last?.date,
            let through = CalendarDate(year: last.year, month: 12, day: 31)
        else { throw HolidayListError(line: 1, reason: "there are no holidays in it") }
        calendar = HolidayCalendar(official: holidays, officialThrough: through)
    }

    /// The file for `content/holidays/official.csv`.
    package var csv: String {
        let head = [
            "# 国民の祝日・休日", "# source: 内閣府「国民の祝日について」 syukujitsu.csv",
            "# official through: \(calendar.officialThrough)",
        ]
        let lines = calendar.official.map { "\($0.date),\($0.name)" }
        return (head + lines).joined(separator: "\n") + "\n"
    }

    /// The days that the file names otherwise than `old`, as lines `+ 2028-01-01 元日`.
    package func changes(from old: HolidayCalendar) -> [String] {
        let was = Dictionary(
            old.official.map { ($0.date, $0.name) }, uniquingKeysWith: { first, _ in first })
        let now = Dictionary(
            calendar.official.map { ($0.date, $0.name) }, uniquingKeysWith: { first, _ in first })
        return Set(was.keys).union(now.keys).sorted().flatMap { date -> [String] in
            guard was[date] != now[date] else { return [] }
            return [was[date].map { "- \(date) \($0)" }, now[date].map { "+ \(date) \($0)" }]
                .compactMap(\.self)
        }
    }

    /// The days on which the file and the law as we know it differ: a new special law, or a slip.
    package var differencesFromLaw: [String] {
        guard let first = calendar.official.first?.date else { return [] }
        let law = Set(
            HolidayCalendar.computed.holidays(from: first, through: calendar.officialThrough)
                .map(\.date))
        let listed = Set(calendar.official.map(\.date))
        return law.symmetricDifference(listed).sorted().map { date in
            listed.contains(date)
                ? "\(date) is in the file but does not follow from the law"
                : "\(date) follows from the law but is not in the file"
        }
    }

    private static func text(_ bytes: [UInt8]) -> String? {
        if let text = String(validating: bytes, as: UTF8.self) {
            return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
        }
        return String(bytes: bytes, encoding: .shiftJIS)
    }

    /// `2026/1/1`.
    private static func date(_ text: Substring) -> CalendarDate? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2]
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }
}
