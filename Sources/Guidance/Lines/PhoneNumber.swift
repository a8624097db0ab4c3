/// A phone number as a document prints it, and the forms that telephones and programs take.
package struct PhoneNumber: Hashable, Sendable {
    /// Grouped as its document groups it: `0120-95-0178`.
    package let printed: String
    private let plan: NumberingPlan

    /// - Parameters:
    ///   - printed: as its document prints it.
    ///   - plan: of the country in which it is dialled without a plus sign.
    package init(_ printed: String, in plan: NumberingPlan = .japan) {
        (self.printed, self.plan) = (printed, plan)
    }

    /// What to dial within the country: `0120950178`, `119`, `#7119`.
    package var tel: String {
        guard isInternational else { return keys }
        return plan.national(ofInternational: keys) ?? plan.internationalPrefix + keys
    }

    /// The number for callers anywhere, as `+81367340170` (ITU-T E.164). Nil for free and charged
    /// service numbers, which are dialled within the country alone, and for short numbers.
    package var e164: String? {
        if isInternational { return "+" + keys }
        guard plan.problem(in: printed) == nil, !plan.isDomestic(keys) else { return nil }
        return "+" + plan.countryCode + keys.dropFirst(plan.trunkPrefix.count)
    }

    /// The address that dials the number (RFC 3966), in the international form where there is one.
    /// `#` would begin a fragment (RFC 3986, section 3.5) and is written `%23`. Short numbers stand
    /// without the `phone-context` of RFC 3966: telephones dial what they are given, and some would
    /// dial the context as well.
    package var uri: String {
        "tel:" + (e164 ?? keys.replacing("#", with: "%23"))
    }

    /// As callers in other countries write it: `+81-3-6734-0170`; nil for one that they cannot dial.
    package var international: String? {
        if isInternational { return printed }
        guard e164 != nil, printed.hasPrefix(plan.trunkPrefix) else { return nil }
        return "+\(plan.countryCode)-\(printed.dropFirst(plan.trunkPrefix.count))"
    }

    private var isInternational: Bool { printed.hasPrefix("+") }

    /// The keys of a telephone in it.
    private var keys: String { printed.filter { "0123456789#*".contains($0) } }
}
