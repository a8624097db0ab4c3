import Guidance
import Localization

/// The formats a catalogue can be exchanged in.
package enum ExchangeFormat: String, CaseIterable, Sendable {
    /// XLIFF 1.2.
    case xliff
    /// RFC 4180, UTF-8, with a heading.
    case csv
    /// A PO file whose msgid is the Japanese.
    case po
    /// A PO file whose msgid is the English. Messages whose English is not current are left out.
    case pivot

    /// The most bytes a file that comes back may have; all texts of a language have a tenth of it.
    package static let sizeLimit = 32_000_000

    /// - Parameters:
    ///   - units: what is handed out.
    ///   - source: the language of the content.
    ///   - language: what it is translated into.
    /// - Returns: the file.
    package func write(
        _ units: [ExchangeUnit], from source: Language, to language: Language
    ) -> String {
        switch self {
        case .xliff: XLIFF.write(units, from: source, to: language)
        case .csv: ExchangeCSV.write(units)
        case .po: ExchangePO.write(units, from: source, to: language)
        case .pivot: ExchangePO.writePivot(units, from: source, to: language)
        }
    }

    /// Every unit of a file that came back, those that cannot be used with the reason.
    ///
    /// - Parameters:
    ///   - bytes: the file's content.
    ///   - source: what it has to be translated from, if it says so at all.
    ///   - language: what it has to be translated into, if it says so at all.
    /// - Returns: in the order of the file.
    /// - Throws: `ExchangeError` when nothing of the file can be used.
    package func read(
        _ bytes: [UInt8], from source: Language, to language: Language
    ) throws(ExchangeError) -> [ReturnedUnit] {
        let units =
            switch self {
            case .xliff: try XLIFFReader.read(bytes, from: source, to: language)
            case .csv: try ExchangeCSV.read(bytes)
            case .po, .pivot: try ExchangePO.read(bytes, language: language)
            }
        guard !units.isEmpty else {
            throw ExchangeError(line: nil, message: "there is no text in the file")
        }
        return units
    }

    /// Stands near the beginning of every file of the format that was handed out.
    package var mark: String {
        switch self {
        case .xliff: "<xliff"
        case .csv: ExchangeCSV.columns.joined(separator: ",")
        case .po, .pivot: ExchangePO.advice
        }
    }

    /// By the ending of a file's name; nil for another.
    package init?(path: String) {
        switch path.split(separator: ".").last {
        case "xlf", "xliff": self = .xliff
        case "csv": self = .csv
        case "po": self = .po
        default: return nil
        }
    }
}

/// Why a file cannot be taken in.
package struct ExchangeError: Error, Hashable, Sendable {
    /// Counted from 1; nil when it is about the whole file.
    package let line: Int?
    package let message: String

    package init(line: Int?, message: String) { (self.line, self.message) = (line, message) }

    /// The file says it is for another language; nil when it is for this one.
    init?(line: Int?, tag: String, where place: String, expected: Language) {
        guard !tag.isEmpty, !expected.isMeant(by: tag) else { return nil }
        self.init(
            line: line,
            message: "\(place) says \(tag), the import is for \(expected.tag); nothing was taken")
    }
}
