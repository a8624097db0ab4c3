/// A phone number as a document prints it, and the forms that telephones and programs take.
package struct PhoneNumber: Hashable, Sendable {
    /// Grouped as its document groups it: `0120-95-0178`.
    package let printed: String

    package init(_ printed: String) { self.printed = printed }

    /// The digits to dial within Japan.
    package var tel: String { String(printed.filter { $0.isASCII && $0.isNumber }) }

    /// The number for callers anywhere, as `+81367340170` (ITU-T E.164). Nil for free and charged
    /// service numbers, which are dialled within Japan alone, and for short numbers.
    package var e164: String? {
        if printed.hasPrefix("+") { return "+" + tel }
        let isService = Self.servicePrefixes.contains { tel.hasPrefix($0) }
        guard tel.hasPrefix("0"), (10...11).contains(tel.utf8.count), !isService else { return nil }
        return "+81" + tel.dropFirst()
    }

    /// The address that dials the number (RFC 3966), in the international form where there is one.
    package var uri: String {
        let keys = printed.filter { "0123456789#*".contains($0) }
        return "tel:" + (e164 ?? keys.replacing("#", with: "%23"))
    }

    /// Free, charged and special-rate numbers of Japan's numbering plan.
    private static let servicePrefixes = ["0120", "0570", "0800", "0990"]
}
