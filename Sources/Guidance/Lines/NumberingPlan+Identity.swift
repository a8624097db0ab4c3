/// One form for every way of dialling a number: what two spellings have to share to be the same number.
extension NumberingPlan {
    /// The codes for "another country" that callers dial in front of a country's code: the plus sign
    /// written out. Those of Japan, of most countries, of North America, Australia, and Korea, Thailand,
    /// Hong Kong and Singapore (ITU-T E.164, annex "dialling procedures").
    private static let exitCodes = ["0011", "010", "011", "001", "00"]

    /// - Parameter keys: what is dialled: digits, with `+`, `#` or `*` at most in front.
    /// - Returns: the keys that are dialled within the country; `+` and the digits for a number of another
    ///   country. Keys that are no number of the plan are returned as they are.
    package func identity(of keys: String) -> String {
        guard let first = keys.utf8.first, first != UInt8(ascii: "#"), first != UInt8(ascii: "*")
        else { return keys }
        if first == UInt8(ascii: "+") { return own(ofInternational: keys.dropFirst()) ?? keys }
        // Where no plan is known any row of digits may be a number, but none of a country's own begins with 00.
        if isKnown, isNumber(keys) { return keys }
        for code in Self.exitCodes where keys.hasPrefix(code) {
            if let own = own(ofInternational: keys.dropFirst(code.utf8.count)) { return own }
        }
        // A plus sign is lost in many an address and on many a form.
        if let own = own(ofInternational: keys[...]) { return own }
        for code in [internationalPrefix, "00"] where keys.hasPrefix(code) {
            let foreign = "+" + keys.dropFirst(code.utf8.count)
            if isNumber(foreign) { return foreign }
        }
        return keys
    }

    /// Whether `identity` may be a number: of this country by its plan, or of another one.
    package func isNumber(_ identity: String) -> Bool { problem(in: identity) == nil }

    /// The digits behind the plus sign: the identity for a caller in another country.
    package func international(_ identity: String) -> String? {
        guard isKnown, identity.hasPrefix(trunkPrefix) else { return nil }
        return countryCode + identity.dropFirst(trunkPrefix.utf8.count)
    }

    /// As it is dialled within the country; nil for what is none of its numbers. People write the trunk
    /// prefix behind the country's code, too: `+81 (0)3`. Numbers that cannot be dialled from elsewhere are
    /// shown with the country's code all the same, by the telephones of those who are called.
    private func own(ofInternational digits: Substring) -> String? {
        guard isKnown, digits.hasPrefix(countryCode) else { return nil }
        let rest = digits.dropFirst(countryCode.utf8.count)
        let national = rest.hasPrefix(trunkPrefix) ? String(rest) : trunkPrefix + rest
        return isNumber(national) ? national : nil
    }
}
