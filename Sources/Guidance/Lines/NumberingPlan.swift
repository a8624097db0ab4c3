/// How a country's telephone numbers are built, as far as dialling and checking them needs it.
package struct NumberingPlan: Hashable, Sendable {
    /// ISO 3166.
    package let country: String
    /// Behind the plus sign.
    let countryCode: String
    /// In front of a number within the country, left out behind the country's code.
    let trunkPrefix: String
    /// In front of another country's code.
    let internationalPrefix: String
    /// How many digits a number has that begins so, longer beginnings first.
    let lengths: [Length]
    /// Beginnings of numbers that are dialled within the country alone.
    let domesticPrefixes: [String]

    struct Length: Hashable, Sendable {
        let prefix: String
        let digits: Int

        init(_ prefix: String, _ digits: Int) { (self.prefix, self.digits) = (prefix, digits) }
    }

    /// The numbering plan of the Ministry of Internal Affairs and Communications: free (0120, 0800),
    /// charged (0570) and special-rate (0990) numbers have no international form.
    package static let japan = NumberingPlan(
        country: "JP", countryCode: "81", trunkPrefix: "0", internationalPrefix: "010",
        lengths: [
            Length("0120", 10), Length("0570", 10), Length("0990", 10), Length("0800", 11),
            Length("020", 11), Length("050", 11), Length("060", 11), Length("070", 11),
            Length("080", 11), Length("090", 11), Length("0", 10), Length("1", 3),
        ],
        domesticPrefixes: ["0120", "0570", "0800", "0990"])

    /// Of a country whose plan is not known: numbers are taken as they are written, and those for
    /// callers anywhere are written with +.
    package static func elsewhere(_ country: String) -> NumberingPlan {
        NumberingPlan(
            country: country, countryCode: "", trunkPrefix: "", internationalPrefix: "+",
            lengths: [], domesticPrefixes: [])
    }

    var isKnown: Bool { !countryCode.isEmpty }

    func isDomestic(_ digits: String) -> Bool {
        !isKnown || !digits.hasPrefix(trunkPrefix)
            || domesticPrefixes.contains { digits.hasPrefix($0) }
    }

    /// The digits of an international number as they are dialled within the country; nil for a
    /// number of another country.
    func national(ofInternational digits: String) -> String? {
        guard isKnown, digits.hasPrefix(countryCode) else { return nil }
        return trunkPrefix + digits.dropFirst(countryCode.count)
    }
}

/// What is wrong with a number that nobody can dial.
extension NumberingPlan {
    /// - Parameter printed: as its document prints it.
    /// - Returns: the rule that it breaks, in words; nil for a number that may exist.
    package func problem(in printed: String) -> String? {
        let sign = printed.first.flatMap { "+#*".contains($0) ? $0 : nil }
        let rest = sign == nil ? printed[...] : printed.dropFirst()
        guard rest.utf8.allSatisfy("0123456789-() ".utf8.contains) else {
            return "write it with the digits 0 to 9, -, ( ) and spaces, and + or # at most in front"
        }
        let digits = String(rest.filter(\.isNumber))
        switch sign {
        case "+": return problem(inInternational: digits)
        case nil: return problem(inNational: digits)
        default:
            return (3...5).contains(digits.utf8.count)
                ? nil : "behind # or * stand 3 to 5 digits, here \(digits.utf8.count)"
        }
    }

    private func problem(inNational digits: String) -> String? {
        guard isKnown else {
            return (3...15).contains(digits.utf8.count)
                ? nil : "telephone numbers have 3 to 15 digits, this one has \(digits.utf8.count)"
        }
        guard let rule = lengths.first(where: { digits.hasPrefix($0.prefix) }) else {
            let beginnings = lengths.filter { $0.prefix.count == 1 }.map(\.prefix)
            return "it begins with none of \(beginnings.joined(separator: ", ")); "
                + "a number of another country begins with +"
        }
        let count = digits.utf8.count
        guard count != rule.digits else { return nil }
        return "numbers that begin with \(rule.prefix) have \(rule.digits) digits, "
            + "this one has \(count)"
    }

    private func problem(inInternational digits: String) -> String? {
        if digits.hasPrefix("0") { return "write the country's code behind +, without 0" }
        guard let national = national(ofInternational: digits) else {
            return (7...15).contains(digits.utf8.count)
                ? nil : "international numbers have 7 to 15 digits"
        }
        if national.hasPrefix(trunkPrefix + trunkPrefix) {
            return "leave out the \(trunkPrefix) behind +\(countryCode)"
        }
        if isDomestic(national) {
            return
                "\(national) is dialled within \(country) alone; write it without +\(countryCode)"
        }
        return problem(inNational: national)
    }
}
