import Guidance
import Support
import Yams

/// Reads the keys of one YAML mapping and logs what is missing, misspelt or of the wrong kind.
///
/// Create it, ask for every key the format has, then call `finish` so that unknown keys are reported.
final class MappingReader {
    let file: String
    let mark: Mark?
    let log: FindingLog
    private let mapping: Node.Mapping
    /// The keys in their order; nil for one that is marked as something else than a text.
    private let names: [String?]
    private var known: [String] = []
    /// What is said of keys that are left out, unless `finish` finds them misspelt.
    private var missing: [(keys: [String], finding: Finding)] = []

    /// Nil, with a finding, when `node` is no mapping.
    init?(_ node: Node, file: String, log: FindingLog) {
        guard let mapping = node.mapping else {
            log.error(
                "not-a-mapping", file, node.mark, "expected `key: value` pairs here",
                fix: "write `key: value`, one pair in a line")
            return nil
        }
        (self.file, self.mark, self.log, self.mapping) = (file, node.mark, log, mapping)
        names = mapping.map { key, _ in
            key.tag.description == Tag.Name.str.rawValue ? key.scalar?.string : nil
        }
    }

    /// The node under `key`, or nil.
    func node(_ key: String) -> Node? {
        known.append(key)
        return value(key)
    }

    private func value(_ key: String) -> Node? {
        names.firstIndex { $0 == key }.map { mapping[$0].value }
    }

    /// The text under `key`, or nil when it is left out.
    func string(_ key: String) -> String? {
        guard let node = node(key) else { return nil }
        guard let text = node.scalar?.string else {
            log.error(
                "not-a-text", file, node.mark, "\(key) must be a plain text",
                fix: "write one text behind `\(key):`, in quotes where it has signs of YAML")
            return nil
        }
        return isThere(text, key, node) ? text : nil
    }

    /// The text under `key`; a finding and an empty text when it is left out.
    func required(_ key: String) -> String {
        if let text = string(key) { return text }
        if value(key) == nil { miss([key], "\(key) is missing", fix: "add `\(key): …`") }
        return ""
    }

    func has(_ key: String) -> Bool { value(key) != nil }

    /// Reports what is left out, and once only where its key is misspelt.
    func miss(
        _ keys: [String], code: String = "missing-key", severity: Finding.Severity = .error,
        _ message: String, fix: String
    ) {
        missing.append(
            (
                keys,
                Finding(
                    code: code, severity: severity, file: file, line: mark?.line,
                    column: mark?.column, message: message, fix: fix)
            ))
    }

    /// The text under `key`, which is shown as it stands: there are no placeholders in it.
    func literal(_ key: String) -> String? {
        guard let text = string(key) else { return nil }
        if text.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) {
            log.error(
                "braces", file, value(key)?.mark, "\(key) is shown as it stands, braces included",
                fix: "write the text itself; placeholders belong into translated texts")
        }
        // Addresses have a stricter check of their own.
        if key != "url" {
            log.add(LiteralText.findings(in: text, key, file: file, mark: value(key)?.mark))
        }
        return text
    }

    /// The same; a finding and an empty text when it is left out.
    func requiredLiteral(_ key: String) -> String {
        if value(key) == nil { return required(key) }
        return literal(key) ?? ""
    }

    func nodes(_ key: String) -> [Node] {
        guard let node = node(key) else { return [] }
        guard let sequence = node.sequence else {
            log.error(
                "not-a-list", file, node.mark, "\(key) must be a list",
                fix: "write `\(key): [first, second]`")
            return []
        }
        return Array(sequence)
    }

    /// A list with something in it; a finding when it is left out or empty.
    func requiredNodes(_ key: String) -> [Node] {
        let nodes = nodes(key)
        // What is no list was reported as such.
        if nodes.isEmpty, value(key)?.sequence != nil || value(key) == nil {
            miss(
                [key], "\(key) is missing, so nothing would be shown",
                fix: "add `\(key):` with at least one entry")
        }
        return nodes
    }

    func strings(_ key: String) -> [String] { texts(key).map(\.text) }

    /// The texts of a list, with their nodes.
    func texts(_ key: String) -> [(text: String, node: Node)] {
        nodes(key).compactMap { node in
            if let text = node.scalar?.string {
                return isThere(text, key, node) ? (text, node) : nil
            }
            log.error(
                "not-a-text", file, node.mark, "every entry of \(key) must be a plain text",
                fix: "put quotes around the text")
            return nil
        }
    }

    /// Whether there is anything in a text; a finding when not.
    private func isThere(_ text: String, _ key: String, _ node: Node) -> Bool {
        guard BlankText.isBlank(text) else { return true }
        log.error(
            "blank-text", file, node.mark,
            "\(key) is empty, or has only spaces and characters that cannot be seen",
            fix: "write a text, or delete the key")
        return false
    }

    /// One of the raw values of an enumeration; `fallback` when left out or wrong (with a finding).
    func choice<Value: RawRepresentable<String> & CaseIterable>(
        _ key: String, default fallback: Value
    ) -> Value {
        optionalChoice(key) ?? fallback
    }

    /// The same; nil when left out or wrong.
    func optionalChoice<Value: RawRepresentable<String> & CaseIterable>(_ key: String) -> Value? {
        guard let text = string(key) else { return nil }
        if let value = Value(rawValue: text) { return value }
        log.error(
            "unknown-value", file, node(key)?.mark, "\(key) cannot be \"\(text)\"",
            fix: NearestName.advice(for: text, in: Value.allCases.map(\.rawValue)))
        return nil
    }

    /// The same; a finding and `fallback` when it is left out.
    func requiredChoice<Value: RawRepresentable<String> & CaseIterable>(
        _ key: String, default fallback: Value
    ) -> Value {
        if !has(key) {
            miss(
                [key], "\(key) is missing",
                fix: "add `\(key): …`, one of: "
                    + Value.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return choice(key, default: fallback)
    }

    func flag(_ key: String) -> Bool {
        guard let text = string(key) else { return false }
        if text == "true" || text == "false" { return text == "true" }
        log.error(
            "unknown-value", file, node(key)?.mark, "\(key) must be true or false",
            fix: "write `\(key): true`, or delete the key")
        return false
    }

    func date(_ key: String) -> CalendarDate? {
        guard let text = string(key) else { return nil }
        if let date = CalendarDate(text) { return date }
        log.error(
            "invalid-date", file, node(key)?.mark, "\(key): \"\(text)\" is not a date",
            fix: "write it as YYYY-MM-DD")
        return nil
    }

    /// Whether a key is missing or, once all were asked for, misspelt.
    var isIncomplete: Bool { !missing.isEmpty || !unread.isEmpty }

    private var unread: [String] { names.compactMap(\.self).filter { !known.contains($0) } }

    /// Logs the keys nobody asked for, and those that are missing.
    func finish() {
        let unread = unread
        for (keys, finding) in missing
        where !unread.contains(where: {
            NearestName.of($0, in: Set(known)).map(keys.contains) ?? false
        }) {
            log.add([finding])
        }
        for (key, _) in mapping {
            guard let name = key.string else {
                log.error(
                    "unknown-key", file, key.mark, "a key must be a plain text",
                    fix: "write `key: value`, or put quotes around the text")
                continue
            }
            guard !known.contains(name) else { continue }
            log.error(
                "unknown-key", file, key.mark, "\(name) is not a key here",
                fix: NearestName.advice(for: name, in: Set(known), "the keys here are"))
        }
    }
}
