import ArgumentParser
import ContentStore
import Foundation
import Guidance
import Publishing
import Site

/// Where the official list of holidays comes from: the edition, else the content directory.
struct HolidayOptions: ParsableArguments {
    @Option(help: "The edition whose list of holidays to use.", transform: Path.read)
    var edition = "var/edition.sqlite"

    @Option(
        help: "The content directory whose list is used when there is no edition.",
        transform: Path.read)
    var content = "content"

    /// Without any list the law alone decides, and every day is provisional.
    /// - Throws: `Failure` when there is a list that cannot be read.
    func read() throws -> HolidayCalendar {
        if FileManager.default.fileExists(atPath: edition) {
            do {
                return try EditionFile(path: edition).read().holidays
            } catch {
                Terminal.note("\(error); holidays come from \(content) instead")
            }
        }
        let office = ContentTree.office(in: content).office
        let list = "\(content)/holidays/official.csv"
        guard FileManager.default.fileExists(atPath: list) else {
            guard office.isInJapan else {
                Terminal.note("no list of holidays found: which days are holidays is unknown")
                return .unknown(in: office.zone)
            }
            Terminal.note("no official list of holidays found; the law alone decides")
            return .computed(in: office.zone)
        }
        do {
            return try HolidayList(csv: InputFile.text(of: list)).calendar(of: office)
        } catch let error as HolidayListError {
            throw Failure("\(list):\(error.line): \(error.reason)")
        }
    }
}

/// `madoguchi holidays`: the public holidays, listed or imported.
struct Holidays: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "holidays",
        abstract: "List the public holidays between two dates, or import Japan's official list.",
        subcommands: [HolidaysList.self, HolidaysImport.self], defaultSubcommand: HolidaysList.self)
}

/// `madoguchi holidays --from --to`: one JSON object a line.
struct HolidaysList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the public holidays between two dates.")

    @Option(help: "The first day, as 2026-01-01.") var from: String
    @Option(help: "The last day, as 2026-12-31.") var to: String
    @OptionGroup var holidays: HolidayOptions

    func run() throws {
        guard let first = CalendarDate(from) else {
            throw ValidationError("--from \(from) is not a date")
        }
        guard let last = CalendarDate(to) else { throw ValidationError("--to \(to) is not a date") }
        guard first <= last else { throw ValidationError("--from lies after --to") }
        for holiday in try holidays.read().holidays(from: first, through: last) {
            Terminal.print(JSON(holiday).text)
        }
    }
}
