import Guidance

/// One `<trans-unit>` while it is read.
struct XLIFFUnit {
    private var unit: ReturnedUnit
    private let isApproved: Bool
    private var targets = 0
    private var note = ""
    /// The text of the open source, target or note.
    private var text = ""
    private var isCollecting = false
    /// The text is not to be used: somebody rejected it, or the unit is not to be translated.
    private var isRejected: Bool
    /// The source has elements in it: then its text is not compared.
    private var isSourcePlain = true

    /// - Parameters:
    ///   - attributes: of the element.
    ///   - isTranslated: whether the groups it stands in are to be translated.
    ///   - line: where it begins.
    init(_ attributes: [String: String], isTranslated: Bool = true, line: Int) {
        isRejected = attributes["translate"].map { $0 == "no" } ?? !isTranslated
        unit = ReturnedUnit(id: attributes["id"] ?? "", line: line)
        isApproved = attributes["approved"] == "yes"
        if isApproved { unit.progress = .finished }
        unit.isApproved = isApproved
        unit.isTentative = attributes["approved"] == "no"
        unit.isMachine = attributes.contains { Self.saysMachine($0.key, $0.value) }
        if unit.id.isEmpty {
            refuse(
                "no-id", "the <trans-unit> has no id", fix: "put back the id that was handed out")
        } else if let name = attributes["resname"], name != unit.id {
            refuse(
                "no-id", "the <trans-unit> has the id \(unit.id) and the resname \(name)",
                fix: "put back the id that was handed out")
        }
    }

    var returned: ReturnedUnit {
        var unit = unit
        if isRejected { unit.progress = .unfinished }
        if isRejected || unit.isTentative { unit.isApproved = false }
        unit.isConfirmed = unit.progress == .finished && !unit.isTentative
        return unit
    }

    /// An element begins.
    ///
    /// - Parameters:
    ///   - name: as the file writes it.
    ///   - path: leads to it from the unit.
    ///   - attributes: its own.
    mutating func begin(
        _ name: String, _ path: ArraySlice<String>, _ attributes: [String: String]
    ) {
        if path.last == "trans-unit" {
            refuse("misplaced", "another <trans-unit> stands in it", fix: "put it behind this one")
        }
        guard path.count > 1 else { return beginChild(path.first ?? "", attributes) }
        switch path.first {
        case "source": isSourcePlain = false
        // It marks a part of the text, and adds nothing.
        case "target" where path.last == "mrk": break
        case "target":
            refuse(
                "inline-element", "<\(name)> stands in the <target>",
                fix: "write plain text; placeholders stay as they are, braces included")
        default: break
        }
    }

    private mutating func beginChild(_ name: String, _ attributes: [String: String]) {
        isCollecting = ["source", "target", "note"].contains(name)
        text = ""
        switch name {
        case "note": note = attributes["from"] ?? ""
        case "target":
            targets += 1
            if targets > 1 {
                refuse(
                    "two-targets", "the <trans-unit> has more than one <target>", fix: "keep one")
            }
            take(state: attributes["state"] ?? "", attributes["state-qualifier"] ?? "")
            if attributes.contains(where: { Self.saysMachine($0.key, $0.value) }) {
                unit.isMachine = true
            }
        default: break
        }
    }

    /// See XLIFF 1.2, sections 2.3.5 and 3.2 for the values.
    private mutating func take(state: String, _ qualifier: String) {
        switch state {
        case "new", "needs-translation": unit.progress = .unfinished
        case "translated": unit.progress = .finished
        case "final", "signed-off":
            unit.progress = .finished
            unit.isApproved = true
        default: break
        }
        if state.hasPrefix("needs-") { unit.isTentative = true }
        if qualifier.hasPrefix("rejected-") || state.contains("rejected") { isRejected = true }
    }

    mutating func append(_ characters: String) { if isCollecting { text += characters } }

    /// An element ends; `path` leads to it from the unit.
    mutating func end(_ path: ArraySlice<String>) {
        guard path.count == 1 else { return }
        isCollecting = false
        switch path.first {
        case "source" where isSourcePlain: unit.source = text
        case "target": unit.target = text
        case "note" where note == "madoguchi-base" && unit.base == nil:
            unit.base = ExchangeBase(text)
        default: break
        }
    }

    mutating func refuseMisplaced(in parent: String) {
        refuse(
            "misplaced", "the <trans-unit> stands in <\(parent)>",
            fix: "units stand in the <body> of a <file>, in groups or not")
    }

    private mutating func refuse(_ code: String, _ message: String, fix: String) {
        unit.refusal = unit.refusal ?? .init(code, message, fix: fix)
    }

    /// Whether an attribute says that nobody has written the text for this place.
    private static func saysMachine(_ name: String, _ value: String) -> Bool {
        if name == "state-qualifier" { return unwritten.contains(value) || value.contains("mt") }
        let local = name.split(separator: ":").last ?? ""
        return local == "mtConfidence" || local == "annotatorsRef" && value.contains("mt-")
    }

    /// Suggestions of machines and memories; those from the very place before (`exact-match`,
    /// `id-match`, `leveraged-inherited`) are people's work.
    private static let unwritten: Set = [
        "mt-suggestion", "leveraged-mt", "fuzzy-match", "leveraged-glossary",
        "leveraged-repository",
        "leveraged-tm", "tm-suggestion",
    ]
}
