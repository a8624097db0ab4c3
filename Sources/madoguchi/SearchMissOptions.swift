import ArgumentParser
import ContentStore
import Foundation
import Guidance
import Site

/// Where searches in vain are counted.
struct SearchMissOptions: ParsableArguments {
    @Option(
        name: .customLong("search-misses"),
        help: "The file that counts what readers looked for in vain.", transform: Path.read)
    var path = "var/search-misses.sqlite"

    /// Prints the queries that found nothing, most often first.
    /// - Throws: `Failure` when the file is not there or cannot be read.
    func print(_ format: OutputFormat) throws {
        guard FileManager.default.fileExists(atPath: path) else {
            throw Failure(
                "\(path) does not exist; nobody has searched in vain yet, or give --search-misses")
        }
        let counts: [SearchMiss.Count]
        do {
            counts = try SearchMissStore(path: path, patience: 2).counts(
                on: Clock.now().date(in: .utc))
        } catch {
            throw Failure("\(path) cannot be read: \(error)")
        }
        switch format {
        case .json: Terminal.print(JSON.array(counts.map(Self.json)).text)
        case .text:
            for row in counts {
                Terminal.print(
                    "\(row.language.tag): \(row.query): \(row.count) times, last on \(row.lastDay)")
            }
            if counts.isEmpty {
                Terminal.print(
                    "nothing \(SearchMissStore.leastShown) times or more in the last "
                        + "\(SearchMissStore.days) days")
            }
        }
    }

    private static func json(_ row: SearchMiss.Count) -> JSON {
        .object([
            ("language", .string(row.language.tag)), ("query", .string(row.query)),
            ("count", .number(row.count)), ("last_day", .string(row.lastDay.description)),
        ])
    }
}
