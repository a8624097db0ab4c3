import Guidance

@testable import Publishing

/// Files that come back from translators' programs: CSV and XLIFF.
enum ExchangeInput: FuzzInput {
    static let name = "exchange"

    static func take(_ bytes: [UInt8]) {
        if let units = try? ExchangeCSV.read(bytes) {
            let written = Array(ExchangeCSV.write(units).utf8)
            precondition((try? ExchangeCSV.read(written)) != nil, "what was written cannot be read")
        }
        if let units = try? XLIFF.read(bytes) {
            let written = Array(XLIFF.write(units, language: .thai).utf8)
            precondition(
                (try? XLIFF.read(written))?.count == units.count, "what was written cannot be read")
        }
    }
}
