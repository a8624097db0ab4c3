import Foundation
import Guidance

/// Reads the Cabinet Office's file of public holidays for `content/holidays/official.csv`.
///
/// The file (`syukujitsu.csv`) has a heading and lines `2026/1/1,元日` in Windows code page 932;
/// UTF-8 is taken too. It speaks for whole years, and only whole ones are taken: a file that was cut
/// off, or has lost lines, would turn holidays into days on which lines answer.
package struct HolidayImport: Sendable {
    package let list: HolidayList

    /// The most bytes the file may have; it grows by half a kilobyte a year.
    package static let sizeLimit = 1_000_000

    /// - Parameters:
    ///   - bytes: the file as it was downloaded.
    ///   - without: days of the law as we know it that a newer law moved or dropped.
    /// - Throws: `HolidayListError` with the line that cannot be read, or from which on days are
    ///   missing.
    package init(
        _ bytes: [UInt8], without: Set<CalendarDate> = []
    ) throws(HolidayListError) {
        let text = try Self.text(bytes)
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        var holidays: [Holiday] = []
        for (index, line) in lines.enumerated() where index > 0 && !line.isEmpty {
            try HolidayList.append(
                try Self.holiday(line, line: index + 1), to: &holidays, line: index + 1)
        }
        guard let last = holidays.last,
            let through = CalendarDate(year: last.date.year, month: 12, day: 31)
        else { throw HolidayListError(line: 1, reason: "there are no holidays in it") }
        if text.last?.isNewline != true { try Self.requireWhole(last, line: lines.count) }
        list = HolidayList(holidays: holidays, through: through, without: without)
        if let first = list.missing.first {
            let place = holidays.firstIndex { $0.date > first.date } ?? holidays.count
            throw HolidayListError(
                line: place + 2,
                reason: HolidayList.words(for: list.missing)
                    + "; is the file cut off? Download it again. If a new law moved the day, say "
                    + "--without \(first.date)")
        }
    }

    /// A last line that does not end is whole only with the name that the law gives the day.
    private static func requireWhole(
        _ last: Holiday, line: Int
    ) throws(HolidayListError) {
        let law = HolidayCalendar.computed.holiday(on: last.date)
        guard law?.name == last.name else {
            throw HolidayListError(
                line: line, reason: "the file breaks off within this line; download it again")
        }
    }

    /// The days that the file names otherwise than `old`, as lines `+ 2028-01-01 元日`.
    package func changes(from old: HolidayList) -> [String] {
        let was = Dictionary(
            old.holidays.map { ($0.date, $0.name) }, uniquingKeysWith: { first, _ in first })
        let now = Dictionary(
            list.holidays.map { ($0.date, $0.name) }, uniquingKeysWith: { first, _ in first })
        return Set(was.keys).union(now.keys).sorted().flatMap { date -> [String] in
            guard was[date] != now[date] else { return [] }
            return [was[date].map { "- \(date) \($0)" }, now[date].map { "+ \(date) \($0)" }]
                .compactMap(\.self)
        }
    }

    /// The days that the law as we know it does not have: a new law, or a slip.
    package var additions: [Holiday] {
        list.holidays.filter { HolidayCalendar.computed.holiday(on: $0.date) == nil }
    }

    private static func text(_ bytes: [UInt8]) throws(HolidayListError) -> String {
        guard !bytes.isEmpty else { throw HolidayListError(line: 1, reason: "the file is empty") }
        let text =
            String(validating: bytes, as: UTF8.self) ?? String(bytes: bytes, encoding: .shiftJIS)
        guard var text, !text.utf8.contains(0) else {
            throw HolidayListError(
                line: 1, reason: "neither code page 932 nor UTF-8, or cut off within a letter")
        }
        if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
        let heading = text.prefix { !$0.isNewline }
        guard heading.contains("祝日"), heading.split(separator: ",").count == 2,
            !heading.contains("<")
        else {
            throw HolidayListError(
                line: 1,
                reason: "the heading 国民の祝日・休日月日,国民の祝日・休日名称 is missing; "
                    + "is it the Cabinet Office's file?")
        }
        return text
    }

    /// `2026/1/1,元日`.
    private static func holiday(
        _ text: Substring, line: Int
    ) throws(HolidayListError) -> Holiday {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 2, let date = date(parts[0]), !BlankText.isBlank(String(parts[1]))
        else {
            throw HolidayListError(
                line: line, reason: "expected a date and a name, as 2026/1/1,元日")
        }
        return Holiday(date: date, name: String(parts[1]), isOfficial: true)
    }

    private static func date(_ text: Substring) -> CalendarDate? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2]
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }
}
