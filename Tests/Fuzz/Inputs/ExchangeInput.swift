import Catalogues
import Guidance

@testable import Publishing

/// Files that come back from translators' programs: CSV, XLIFF and PO.
enum ExchangeInput: FuzzInput {
    static let name = "exchange"

    static func take(_ bytes: [UInt8]) {
        for format in [ExchangeFormat.csv, .xliff, .po] {
            guard let units = try? format.read(bytes, from: .japanese, to: .thai) else { continue }
            let known = units.filter { $0.refusal == nil }.map { unit in
                ExchangeUnit(
                    id: unit.id, language: .thai, source: unit.source ?? "", english: nil,
                    target: unit.target, state: .draft)
            }
            let fates = ExchangeMerge.fates(of: units, into: known)
            precondition(fates.count == units.count, "a unit without a fate")
            guard !known.isEmpty else { continue }
            let written = Array(format.write(known, from: .japanese, to: .thai).utf8)
            precondition(
                (try? format.read(written, from: .japanese, to: .thai)) != nil,
                "what was written cannot be read")
        }
    }
}
