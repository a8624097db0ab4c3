import Guidance

/// The placeholders of a source, known again in the bytes of its translations.
struct PlaceholderNames: Sendable {
    private let names: [[UInt8]]

    /// Nil for more names than a set of bits can hold, and for numbers, which ICU reads otherwise.
    init?(_ names: Set<String>) {
        guard names.count < UInt64.bitWidth,
            names.allSatisfy({ $0.first?.isNumber == false })
        else { return nil }
        self.names = names.map { Array($0.utf8) }
    }

    /// A bit for each name.
    var all: UInt64 { (1 << UInt64(names.count)) - 1 }

    /// The bit of a name; nil for one that the source does not have.
    func bit(of name: Span<UInt8>) -> UInt64? {
        for (place, own) in names.enumerated() where name.isEqual(to: own.span) {
            return 1 << UInt64(place)
        }
        return nil
    }
}
