/// A telephone number as people write it: in a letter, an SMS, a form, with text around it.
///
/// Everything is decided on Unicode scalars. What is left unclear is asked back, never guessed: a reader
/// compares the number with one that may be forged.
package struct WrittenNumber: Hashable, Sendable {
    /// Equal for all spellings of a number: `0367340170` for `+81 (0)3 6734 0170`, `#7119`,
    /// `+442079460958`.
    package let digits: String
    /// The digits as they were written, with `+`, `#` or `*` in front: what else was dialled with them.
    package let keys: String
    /// Grouped as it was written, in the digits 0 to 9; the same as `digits` when it was written otherwise.
    package let shown: String
    /// Whether the country's plan has such numbers.
    package let isPossible: Bool
    /// Whether nothing but the number was written, apart from signs and spaces.
    package let isAlone: Bool

    /// Why there is no number to look up.
    package enum Problem: Error, Hashable, Sendable {
        /// No digits, or too few.
        case nothing
        /// More than a number and a few words.
        case tooLong
        /// Several numbers, or digits that may belong to it or not.
        case unclear
    }

    /// Unicode scalars that are read at most.
    package static let longest = 64
    /// ITU-T E.164.
    private static let mostDigits = 15
    private static let fewestDigits = 3
    /// Numbers of fewer digits stand beside others only by the way: an extension, a year.
    package static let usualDigits = 7

    /// - Parameters:
    ///   - text: what somebody typed or copied.
    ///   - plan: of the country in which it is dialled without a plus sign.
    /// - Throws: why there is no number to look up.
    package init(_ text: String, in plan: NumberingPlan) throws(Problem) {
        let scalars = text.unicodeScalars
        guard
            scalars.index(
                scalars.startIndex, offsetBy: Self.longest + 1, limitedBy: scalars.endIndex) == nil
        else { throw .tooLong }
        let (runs, isAlone) = DigitRun.runs(in: scalars)
        let long = runs.filter { $0.count >= Self.usualDigits }
        let candidates = long.isEmpty ? runs.filter { $0.count >= Self.fewestDigits } : long
        let identities = candidates.map { plan.identity(of: $0.keys) }
        let possible = candidates.indices.filter { plan.isNumber(identities[$0]) }
        guard let index = possible.first ?? candidates.indices.first else { throw .nothing }
        let others = long.isEmpty || possible.isEmpty ? Array(candidates.indices) : possible
        guard others.allSatisfy({ identities[$0] == identities[index] }) else { throw .unclear }
        let (run, identity) = (candidates[index], identities[index])
        isPossible = !possible.isEmpty
        guard identity.utf8.count(where: { $0 >= UInt8(ascii: "0") }) <= Self.mostDigits,
            isPossible || !run.hides(in: plan)
        else {
            throw .unclear
        }
        (digits, keys) = (identity, run.keys)
        shown = identity == run.keys ? run.grouped : identity
        self.isAlone = isAlone
    }
}

/// Digits without a letter between them.
private struct DigitRun {
    /// `+`, `#`, `*` or nothing.
    private var sign = ""
    private var groups: [Group] = []

    private struct Group {
        var digits: String
        /// Whether more than a hyphen or a dot stands in front of it.
        let isApart: Bool
    }

    /// No number is written in more pieces.
    private static let mostGroups = 12

    var count: Int { groups.reduce(0) { $0 + $1.digits.utf8.count } }

    /// What is dialled.
    var keys: String { sign + groups.map(\.digits).joined() }

    var grouped: String { sign + groups.map(\.digits).joined(separator: "-") }

    /// Whether a number of the plan stands among its groups, beside digits that may be something else.
    func hides(in plan: NumberingPlan) -> Bool {
        guard groups.count <= Self.mostGroups else { return true }
        let starts = groups.indices.filter { $0 == 0 || sign.isEmpty && groups[$0].isApart }
        return starts.contains { start in
            var keys = start == 0 ? sign : ""
            return groups[start...].indices.contains { end in
                keys += groups[end].digits
                let isWhole = end + 1 == groups.count || groups[end + 1].isApart
                return isWhole && keys.utf8.count < 20 && plan.isNumber(plan.identity(of: keys))
            }
        }
    }
}

extension DigitRun {
    private enum Piece {
        case digit(UInt8)
        case sign(String)
        /// Parts the digits of one number.
        case hyphen
        /// Parts what may be two numbers.
        case space
        /// Parts words.
        case letter
        /// Is not seen.
        case nothing
    }

    /// - Returns: the runs of digits, and whether there is nothing beside them but signs and spaces.
    static func runs(in scalars: String.UnicodeScalarView) -> (runs: [DigitRun], isAlone: Bool) {
        var runs = [DigitRun()]
        var gap = Piece.space
        var isAlone = true
        for scalar in scalars {
            let piece = piece(scalar)
            switch piece {
            case .digit(let value): runs[runs.count - 1].add(value, behind: gap)
            case .sign(let sign): runs.append(DigitRun(sign: sign))
            case .letter:
                runs.append(DigitRun())
                isAlone = false
            case .hyphen, .space: break
            case .nothing: continue
            }
            if case .hyphen = piece, case .space = gap { continue }
            gap = piece
        }
        return (runs.filter { !$0.groups.isEmpty }, isAlone)
    }

    private mutating func add(_ value: UInt8, behind gap: Piece) {
        let digit = String(Unicode.Scalar(UInt8(ascii: "0") + value))
        switch gap {
        case .digit where !groups.isEmpty: groups[groups.count - 1].digits += digit
        case .space: groups.append(Group(digits: digit, isApart: true))
        default: groups.append(Group(digits: digit, isApart: false))
        }
    }

    private static func piece(_ scalar: Unicode.Scalar) -> Piece {
        switch scalar {
        case "+", "\u{ff0b}", "\u{fe62}", "\u{2795}": return .sign("+")
        case "#", "\u{ff03}", "\u{fe5f}": return .sign("#")
        case "*", "\u{ff0a}", "\u{fe61}": return .sign("*")
        // Minus signs, the long vowel of a Japanese keyboard, rules, bullets, dots.
        case "\u{2212}", "\u{2796}", "\u{30fc}", "\u{ff70}", "\u{2500}", "\u{2501}", "\u{2043}",
            "\u{02d7}", "\u{00ad}", ".", "\u{ff0e}", "\u{00b7}", "\u{30fb}", "\u{ff65}", "\u{2022}",
            "\u{2024}", "\u{2027}", "\u{2219}", "\u{22c5}", "_", "\u{ff3f}":
            return .hyphen
        default: return piece(ofCategory: scalar.properties)
        }
    }

    private static func piece(ofCategory properties: Unicode.Scalar.Properties) -> Piece {
        switch properties.generalCategory {
        case .decimalNumber: properties.numericValue.map { .digit(UInt8($0)) } ?? .letter
        case .dashPunctuation: .hyphen
        // Marks of emoji digits, invisible marks of direction and of joining.
        case .format, .nonspacingMark, .enclosingMark, .spacingMark: .nothing
        case .letterNumber, .otherNumber, .uppercaseLetter, .lowercaseLetter, .titlecaseLetter,
            .modifierLetter, .otherLetter, .privateUse, .unassigned, .surrogate:
            .letter
        default: .space
        }
    }
}
