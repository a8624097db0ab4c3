import ArgumentParser
import Foundation
import Guidance
import Publishing

/// `madoguchi holidays import`: takes over the Cabinet Office's list.
struct HolidaysImport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take over the Cabinet Office's file syukujitsu.csv.",
        discussion: """
            It stands at https://www8.cao.go.jp/chosei/shukujitsu/syukujitsu.csv. A file in which days \
            are missing that follow from the law is refused, and the present list stays.
            """)

    @Argument(help: "The file as it was downloaded.", transform: Path.read) var file: String
    @Option(help: "The content directory.", transform: Path.read) var content = "content"
    @Option(
        parsing: .upToNextOption,
        help: "Days that a new law moved or dropped and the file rightly lacks, as 2030-07-15.")
    var without: [String] = []

    func run() throws {
        let without = try without.map { text in
            guard let date = CalendarDate(text) else {
                throw ValidationError("--without \(text) is not a date")
            }
            return date
        }
        let new: HolidayImport
        do {
            new = try HolidayImport(
                try InputFile.bytes(of: file, limit: HolidayImport.sizeLimit),
                without: Set(without))
        } catch let error as HolidayListError {
            throw Failure("\(file):\(error.line): \(error.reason)")
        }
        let target = "\(content)/holidays/official.csv"
        if FileManager.default.fileExists(atPath: target) {
            try report(new, comparedWith: target)
        }
        for day in new.additions {
            Terminal.note("note: \(day.date) is in the file but does not follow from the law")
        }
        try Path.write(Data(new.list.csv.utf8), to: target)
        Terminal.note(
            "\(target): \(new.list.holidays.count) days, official through \(new.list.through)")
    }

    /// Says what changes, and refuses a list that speaks for less time than the present one.
    private func report(_ new: HolidayImport, comparedWith target: String) throws {
        let present: HolidayList
        do {
            present = try HolidayList(csv: try InputFile.text(of: target))
        } catch let error as HolidayListError {
            Terminal.note("\(target):\(error.line): \(error.reason); it is replaced")
            return
        }
        guard new.list.through >= present.through else {
            throw Failure(
                "\(file) ends with \(new.list.through), but \(target) goes through "
                    + "\(present.through); is it an old file?")
        }
        if let first = present.holidays.first, let start = new.list.holidays.first,
            start.date > first.date
        {
            throw Failure(
                "\(file) begins with \(start.date), but \(target) with \(first.date); "
                    + "is its beginning missing?")
        }
        let changes = new.changes(from: present)
        changes.forEach(Terminal.print)
        if changes.isEmpty { Terminal.note("no day differs") }
    }
}
