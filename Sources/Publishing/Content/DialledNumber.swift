/// How many figures a phone number has, so that one that lost a figure is not published.
enum DialledNumber {
    /// - Parameter printed: as its document prints it.
    /// - Returns: the rule that it breaks, in words; nil for a number that may exist.
    static func problem(in printed: String) -> String? {
        let digits = printed.filter { $0.isASCII && $0.isNumber }
        let count = digits.utf8.count
        if printed.hasPrefix("+") { return international(digits) }
        if printed.contains("#") || printed.contains("*") { return nil }
        guard digits.hasPrefix("0") else {
            return count == 3 && digits.hasPrefix("1")
                ? nil : "begin it with 0 or +; of others only those of three digits from 1 exist"
        }
        let rule = lengths.first { digits.hasPrefix($0.prefix) } ?? ("0", 10)
        guard count != rule.1 else { return nil }
        return "numbers that begin with \(rule.0) have \(rule.1) digits, this one has \(count)"
    }

    private static func international(_ digits: String) -> String? {
        if digits.hasPrefix("0") { return "write the country's code behind +, without 0" }
        if digits.hasPrefix("81") {
            let national = "0" + digits.dropFirst(2)
            return national.hasPrefix("00")
                ? "leave out the 0 behind +81" : problem(in: national)
        }
        return (8...15).contains(digits.utf8.count)
            ? nil : "international numbers have 8 to 15 digits"
    }

    /// Japan's numbering plan, longer beginnings first.
    private static let lengths: [(prefix: String, digits: Int)] = [
        ("0120", 10), ("0570", 10), ("0990", 10), ("0800", 11), ("020", 11), ("050", 11),
        ("060", 11),
        ("070", 11), ("080", 11), ("090", 11),
    ]
}
