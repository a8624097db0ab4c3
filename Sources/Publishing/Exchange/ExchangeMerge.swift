import Guidance

/// Takes translations back in, message by message and by id, never over somebody else's work.
///
/// For each message there are three texts: what was handed out (known by its signature), what came
/// back, and what stands there now.
/// 1. What came back is what stands there, or nothing came back: nothing to do.
/// 2. What came back is what was handed out: nobody worked on it; what stands there stays.
/// 3. The source or the English has changed since: stale, refused.
/// 4. What stands there is what was handed out: what came back is taken.
/// 5. Both have changed: a conflict, refused; what stands there stays.
package enum ExchangeMerge {
    package struct Result: Sendable {
        package var taken: [Message.ID: String] = [:]
        package var findings: [Finding] = []
    }

    /// - Parameters:
    ///   - returned: what came back.
    ///   - current: what would be handed out now.
    ///   - file: the name of the file that came back, for findings.
    /// - Returns: the texts to write, and what was refused and why.
    package static func merge(
        _ returned: [ExchangeUnit], into current: [ExchangeUnit], file: String
    ) -> Result {
        var result = Result()
        let current = Dictionary(
            current.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for unit in returned where !unit.target.isEmpty {
            guard let now = current[unit.id] else {
                result.refuse("unknown-message", unit, file, "there is no such message", nil)
                continue
            }
            if unit.target == now.target { continue }  // case 1
            let handedOut = ExchangeUnit.signature(
                source: unit.source, english: unit.english, target: unit.target)
            if handedOut == unit.base { continue }  // case 2
            if now.source != unit.source || unit.english != nil && now.english != unit.english {
                result.refuse(  // case 3
                    "stale", unit, file, "the source has changed since it was handed out",
                    "export again and translate the new source")
                continue
            }
            if now.base == unit.base {
                result.taken[unit.id] = unit.target  // case 4
                continue
            }
            result.refuse(  // case 5
                "conflict", unit, file, "it was changed here too: \(now.target)",
                "decide, and put the text into the catalogue by hand")
        }
        return result
    }
}

extension ExchangeMerge.Result {
    fileprivate mutating func refuse(
        _ code: String, _ unit: ExchangeUnit, _ file: String, _ message: String, _ fix: String?
    ) {
        findings.append(
            Finding(
                code: code, severity: .warning, file: file, message: "\(unit.id): \(message)",
                fix: fix))
    }
}
