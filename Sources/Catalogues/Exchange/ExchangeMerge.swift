import Guidance

/// Takes translations back in, message by message and by id, never over somebody else's work. Every
/// unit has one fate, and none is passed over.
///
/// For each message there are three texts: what was handed out (known by its signature), what came
/// back, and what stands there now.
/// 1. It cannot be read, has an id that nobody knows or that stands twice: refused.
/// 2. Nothing came back, or the translator is not done: unfinished; what stands there stays.
/// 3. What came back is what stands there: the same.
/// 4. What came back is what was handed out: nobody worked on it, what stands there stays. Unless it
///    was waiting and somebody has confirmed it: then it is taken as in 7.
/// 5. The Japanese or the English has changed since, or the English is no longer current: refused.
/// 6. Nobody can tell what was handed out: refused, unless nothing stands there and the source is
///    today's.
/// 7. What stands there is what was handed out: what came back is taken.
/// 8. Both have changed: a conflict, refused; what stands there stays.
package enum ExchangeMerge {
    package enum Fate: Hashable, Sendable {
        case taken(String)
        case same
        case unfinished
        case refused(ReturnedUnit.Refusal)
    }

    /// - Parameters:
    ///   - returned: what came back.
    ///   - current: what would be handed out now.
    /// - Returns: the fate of each, in their order.
    package static func fates(
        of returned: [ReturnedUnit], into current: [ExchangeUnit]
    ) -> [Fate] {
        let current = Dictionary(
            current.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var texts: [Message.ID: Set<String>] = [:]
        for unit in returned where unit.refusal == nil {
            texts[unit.id, default: []].insert(ImportedText.normalized(unit.target))
        }
        var seen: Set<Message.ID> = []
        return returned.map { unit in
            if let refusal = unit.refusal { return .refused(refusal) }
            guard let now = current[unit.id] else { return .refused(.unknown) }
            if texts[unit.id]?.count ?? 0 > 1 { return .refused(.twice) }
            guard seen.insert(unit.id).inserted else { return .same }
            return fate(of: unit, now)
        }
    }

    private static func fate(of unit: ReturnedUnit, _ now: ExchangeUnit) -> Fate {
        let text = ImportedText.normalized(unit.target)
        if BlankText.isBlank(text) || unit.progress == .unfinished { return .unfinished }
        guard let base = unit.base else { return fateWithoutBase(of: unit, text, now) }
        if base.language != now.language.tag { return .refused(.language(base.language)) }
        let isConfirmed = base.isWaiting && now.isWaiting && unit.progress == .finished
        if text == ImportedText.normalized(now.target), !isConfirmed { return .same }  // case 3
        if base.hadTarget(text), !isConfirmed { return .same }  // case 4
        if let refusal = staleness(of: unit, base, now) { return .refused(refusal) }  // case 5
        // Cases 7 and 8.
        return base.hadTarget(now.target) ? .taken(text) : .refused(.conflict(now.target))
    }

    private static func staleness(
        of unit: ReturnedUnit, _ base: ExchangeBase, _ now: ExchangeUnit
    ) -> ReturnedUnit.Refusal? {
        if !base.hadSource(now.source) { return .staleJapanese }
        if !base.hadEnglish(now.english) { return .staleEnglish }
        guard let source = unit.source else { return nil }
        let isKnown = [now.source, now.english ?? now.source].contains {
            collapsed($0) == collapsed(source)
        }
        return isKnown ? nil : .otherSource
    }

    /// Case 6.
    private static func fateWithoutBase(
        of unit: ReturnedUnit, _ text: String, _ now: ExchangeUnit
    ) -> Fate {
        if text == ImportedText.normalized(now.target) { return .same }
        guard BlankText.isBlank(now.target) else { return .refused(.noBase) }
        guard let source = unit.source.map(collapsed) else { return .refused(.noBase) }
        let isCurrent = source == collapsed(now.source) || source == now.english.map(collapsed)
        return isCurrent ? .taken(text) : .refused(.notTheSource)
    }

    /// A text as tools may lay it out.
    private static func collapsed(_ text: String) -> String {
        ImportedText.normalized(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension ReturnedUnit.Refusal {
    fileprivate static let again = "export again, and translate the new text"

    fileprivate static let unknown = Self(
        "unknown-message", "there is no such message", fix: "export again; ids never change")

    fileprivate static let twice = Self(
        "duplicate-id", "the file has it more than once, with different texts", fix: "keep one")

    fileprivate static let staleJapanese = Self(
        "stale", "the Japanese has changed since it was handed out", fix: again)

    fileprivate static let staleEnglish = Self(
        "stale", "the English it was made from has changed, or is no longer current", fix: again)

    fileprivate static let otherSource = Self(
        "other-source", "its source in the file is not the one that was handed out",
        fix: "check that rows were not mixed up, and export again")

    fileprivate static let noBase = Self(
        "no-base",
        "the file has lost what was handed out (madoguchi-base), so nobody can tell "
            + "whether the text here was changed meanwhile",
        fix: "export again, and keep the column base, or the note or comment madoguchi-base")

    fileprivate static let notTheSource = Self(
        "stale", "its source in the file is neither the present Japanese nor a current English",
        fix: again)

    fileprivate static func language(_ tag: String) -> Self {
        Self(
            "other-language", "it was handed out for \(tag)",
            fix: "import it with --language \(tag)")
    }

    fileprivate static func conflict(_ text: String) -> Self {
        Self(
            "conflict", "it was changed here too: \(text)",
            fix: "decide, and put the text into the catalogue by hand")
    }
}
