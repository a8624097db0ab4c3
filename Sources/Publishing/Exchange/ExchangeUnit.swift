import Guidance

/// One message on its way to a translator's tool and back.
package struct ExchangeUnit: Hashable, Sendable, Identifiable {
    package let id: Message.ID
    /// The Japanese.
    package var source: String
    /// For translators who read no Japanese; nil when there is none.
    package var english: String?
    /// Empty when it is not translated.
    package var target: String
    package var state: TextState
    /// The signature of the source, the English and the target as they were handed out.
    package var base: String

    package init(
        id: Message.ID, source: String, english: String?, target: String, state: TextState,
        base: String? = nil
    ) {
        (self.id, self.source, self.english) = (id, source, english)
        (self.target, self.state) = (target, state)
        self.base = base ?? Self.signature(source: source, english: english, target: target)
    }

    /// The same for the same three texts only.
    package static func signature(source: String, english: String?, target: String) -> String {
        Signature.of(source: "\(source)\u{0}\(english ?? "")", translation: target)
    }
}

/// The formats a catalogue can be exchanged in.
package enum ExchangeFormat: String, CaseIterable, Sendable {
    /// XLIFF 1.2.
    case xliff
    /// RFC 4180, UTF-8, with a heading.
    case csv
    /// A PO file whose msgid is the English text.
    case pivot

    package func write(_ units: [ExchangeUnit], language: Language) -> String {
        switch self {
        case .xliff: XLIFF.write(units, language: language)
        case .csv: ExchangeCSV.write(units)
        case .pivot: PivotPO.write(units, language: language)
        }
    }

    /// - Throws: `ExchangeError` with the line that cannot be read.
    package func read(_ bytes: [UInt8]) throws(ExchangeError) -> [ExchangeUnit] {
        switch self {
        case .xliff: try XLIFF.read(bytes)
        case .csv: try ExchangeCSV.read(bytes)
        case .pivot: try PivotPO.read(bytes)
        }
    }

    /// By the ending of a file's name; nil for another.
    package init?(path: String) {
        switch path.split(separator: ".").last {
        case "xlf", "xliff": self = .xliff
        case "csv": self = .csv
        case "po": self = .pivot
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
}
