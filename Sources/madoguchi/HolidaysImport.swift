import ArgumentParser
import Foundation
import Guidance
import Publishing

/// `madoguchi holidays import`: takes over the Cabinet Office's list.
struct HolidaysImport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take over the Cabinet Office's file syukujitsu.csv.",
        discussion: "It stands at https://www8.cao.go.jp/chosei/shukujitsu/syukujitsu.csv")

    @Argument(help: "The file as it was downloaded.", transform: Path.read) var file: String
    @Option(help: "The content directory.", transform: Path.read) var content = "content"

    func run() throws {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw Failure("\(file) cannot be read")
        }
        let list: HolidayImport
        do {
            list = try HolidayImport([UInt8](data))
        } catch {
            throw Failure("\(file):\(error.line): \(error.reason)")
        }
        let target = "\(content)/holidays/official.csv"
        if let old = try? String(contentsOfFile: target, encoding: .utf8) {
            try report(list, comparedWith: old, target)
        }
        for difference in list.differencesFromLaw { Terminal.note("note: \(difference)") }
        try Path.write(Data(list.csv.utf8), to: target)
        Terminal.note(
            "\(target): \(list.calendar.official.count) days, official through "
                + "\(list.calendar.officialThrough)")
    }

    /// Says what changes, and refuses a list that ends before the present one.
    private func report(
        _ list: HolidayImport, comparedWith old: String, _ target: String
    ) throws {
        let present: HolidayCalendar
        do {
            present = try HolidayCalendar(csv: old)
        } catch {
            Terminal.note("\(target):\(error.line): \(error.reason); it is replaced")
            return
        }
        guard list.calendar.officialThrough >= present.officialThrough else {
            throw Failure(
                "\(file) ends with \(list.calendar.officialThrough), but \(target) goes through "
                    + "\(present.officialThrough); is it an old file?")
        }
        let changes = list.changes(from: present)
        changes.forEach(Terminal.print)
        if changes.isEmpty { Terminal.note("no day differs") }
    }
}
