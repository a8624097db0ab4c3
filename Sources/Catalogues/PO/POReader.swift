import Guidance

/// Reads PO files line by line. A mistake costs the entry it stands in; the others are kept.
package struct POReader {
    /// What came of reading: no file at all only when its encoding is refused.
    package struct Result: Sendable {
        package let file: POFile?
        package let findings: [Finding]

        package var hasErrors: Bool { findings.contains { $0.severity == .error } }
    }

    /// The most bytes one entry may have.
    package static let entryLimit = 64 * 1024
    /// After so many mistakes the rest of the file is not looked at.
    static let findingLimit = 100

    private let name: String
    private(set) var findings: [Finding] = []
    /// Comment lines after the last entry, which belong to no message.
    private(set) var trailer: [Range<Int>] = []

    private var draft = PODraft()
    private var lineNumber = 0
    /// The whole file is text: its lines need no look of their own.
    private var isUTF8 = false

    /// - Parameter name: the file's path, for the findings.
    init(name: String) { self.name = name }

    /// The entries of a file with all that belongs to them, and everything wrong with it.
    ///
    /// - Parameters:
    ///   - bytes: the file's content.
    ///   - name: its path, for the findings.
    /// - Returns: the entries that could be read, and the mistakes.
    package static func read(_ bytes: [UInt8], name: String) -> Result {
        var reader = POReader(name: name)
        var file = POFile()
        file.usesCRLF = usesCRLF(bytes)
        let lineEnd: [UInt8] = file.usesCRLF ? [0x0D, 0x0A] : [0x0A]
        let isRead = reader.read(bytes) { draft in
            var raw = draft.raw.flatMap { bytes[$0] }
            if raw.last != 0x0A { raw += lineEnd }
            file.items.append(
                POFile.Item(read: draft.entry(in: bytes), line: draft.line, bytes: raw))
        }
        file.trailer = reader.trailer.flatMap { bytes[$0] }
        return Result(file: isRead ? file : nil, findings: reader.findings)
    }

    /// Whether the first line ends as in Windows.
    private static func usesCRLF(_ bytes: [UInt8]) -> Bool {
        guard let newline = bytes.firstIndex(of: 0x0A), newline > 0 else { return false }
        return bytes[newline - 1] == 0x0D
    }

    /// Goes through the entries of a file.
    ///
    /// - Parameters:
    ///   - bytes: the file's content.
    ///   - take: called with each entry that has no mistake.
    /// - Returns: false when the file's encoding is refused.
    mutating func read(_ bytes: [UInt8], _ take: (PODraft) -> Void) -> Bool {
        if let refused = PODeclaredEncoding(bytes), !refused.isUTF8 {
            report(.encoding(refused.name), line: refused.line)
            return false
        }
        let file = bytes.span
        isUTF8 = (try? UTF8Span(validating: file)) != nil
        var start = 0
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            start = 3
            report(.byteOrderMark, line: 1)
        }
        while start < file.count, findings.count < Self.findingLimit {
            var (newline, hasNUL) = (start, false)
            while newline < file.count {
                let byte = file[newline]
                if byte <= 0x0A {
                    if byte == 0x0A { break }
                    if byte == 0 { hasNUL = true }
                }
                newline += 1
            }
            let isCRLF = newline > start && newline < file.count && file[newline - 1] == 0x0D
            lineNumber += 1
            let next = min(newline + 1, file.count)
            let isText = isUTF8 && !hasNUL
            line(
                start..<(isCRLF ? newline - 1 : newline), raw: start..<next, of: file, isText, take)
            start = next
        }
        finishEntry(take)
        if findings.count >= Self.findingLimit { report(.tooMany, line: lineNumber) }
        return true
    }

    private mutating func line(
        _ line: Range<Int>, raw: Range<Int>, of file: Span<UInt8>, _ isText: Bool,
        _ take: (PODraft) -> Void
    ) {
        let content = file.trimmed(line)
        if content.isEmpty {
            if draft.isBroken { finishEntry(take) }
            return
        }
        if startsNewEntry(content, of: file) { finishEntry(take) }
        do throws(POMistake) {
            try draft.begin(line: lineNumber, raw: raw)
            if !isText { try Self.requireText(content, of: file) }
            try draft.take(content, of: file, line: lineNumber)
        } catch {
            if !draft.isBroken {
                // Columns count characters: bytes that continue one are left out.
                let column = error.position.map { position in
                    (line.lowerBound..<position).count { file[$0] & 0xC0 != 0x80 } + 1
                }
                report(error, line: lineNumber, column: column)
            }
            draft.isBroken = true
        }
    }

    /// A comment after a whole entry begins the next one, a first keyword after any `msgid` does.
    private func startsNewEntry(_ content: Range<Int>, of file: Span<UInt8>) -> Bool {
        let isWhole = draft.isComplete || (draft.isBroken && draft.hasKeyword)
        guard isWhole || draft.hasID else { return false }
        let isObsolete = file.starts(with: "#~", in: content)
        if file[content.lowerBound] == 0x23, !isObsolete { return isWhole }
        let rest = isObsolete ? file.trimmed(content.dropFirst(2)) : content
        if file.starts(with: "msgid_plural", in: rest) { return false }
        if file.starts(with: "msgctxt", in: rest) || file.starts(with: "msgid", in: rest) {
            return true
        }
        guard isWhole else { return false }
        // Beginnings that make a mistake of the next entry, not of the one before.
        return file.starts(with: "domain", in: rest) || file.starts(with: "#", in: rest)
            || file.starts(with: "|", in: rest)
    }

    private static func requireText(
        _ content: Range<Int>, of file: Span<UInt8>
    ) throws(POMistake) {
        if let position = file.firstPlace(of: 0, in: content) { throw .nul(at: position) }
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: file.extracting(content))
        } catch {
            throw .notUTF8(at: content.lowerBound + error.byteOffsets.lowerBound)
        }
    }

    private mutating func finishEntry(_ take: (PODraft) -> Void) {
        defer { draft.clear() }
        guard draft.hasKeyword else {
            if !draft.isBroken { trailer += draft.raw }
            return
        }
        guard !draft.isBroken else { return }
        guard draft.isComplete else { return report(.incomplete, line: draft.line) }
        guard draft.isUTF8 else { return report(.notUTF8(at: nil), line: draft.line) }
        take(draft)
    }

    private mutating func report(_ mistake: POMistake, line: Int, column: Int? = nil) {
        findings.append(
            Finding(
                code: mistake.code, severity: mistake.severity, file: name, line: line,
                column: column, message: mistake.message, fix: mistake.fix))
    }
}

/// The encoding a PO file says it is written in, found before anything is decoded.
struct PODeclaredEncoding {
    let name: String
    let line: Int

    /// Nil when the file's first lines declare nothing.
    init?(_ bytes: [UInt8]) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            (name, line) = ("UTF-16", 1)
            return
        }
        // The header comes first; comments above it are seldom longer than this.
        let file = bytes.span
        let end = min(file.count, 16 * 1024)
        var (start, index) = (0, 0)
        while start < end {
            let lineEnd = file.firstPlace(of: 0x0A, in: start..<end) ?? end
            let line = start..<lineEnd
            (start, index) = (lineEnd + 1, index + 1)
            if file.starts(with: Self.usual, in: line) {
                (name, self.line) = ("utf-8", index)
                return
            }
            guard
                file.starts(with: "\"Content-Type:", in: line)
                    || file.starts(with: "msgstr \"Content-Type:", in: line)
            else { continue }
            let text = String(decoding: bytes[line], as: UTF8.self)
            let value = text.replacing("msgstr ", with: "").dropFirst()
                .prefix { $0 != "\\" && $0 != "\"" }
            guard let charset = POHeader(String(value)).charset else { return nil }
            (name, self.line) = (charset, index)
            return
        }
        return nil
    }

    /// As nearly every file says it.
    private static let usual = #""Content-Type: text/plain; charset=UTF-8\n""#

    /// True for UTF-8, what is contained in it, and the word that stands in unfilled templates.
    var isUTF8: Bool { ["utf-8", "utf8", "us-ascii", "ascii", "charset"].contains(name) }
}

/// What can be wrong with the writing of a PO file.
struct POMistake: Error {
    let code: String
    var severity = Finding.Severity.error
    let message: String
    let fix: String
    /// The index of the byte at fault in the file, or nil when the whole line is.
    var position: Int?

    static func encoding(_ name: String) -> Self {
        Self(
            code: "encoding", message: "the file is written in \(name), not in UTF-8",
            fix: "save it as UTF-8 and write charset=UTF-8 in its header")
    }

    static let byteOrderMark = Self(
        code: "byte-order-mark", severity: .warning,
        message: "the file begins with an invisible byte order mark",
        fix: "save it as UTF-8 without a byte order mark, or run locale format")

    static let tooMany = Self(
        code: "too-many-problems", message: "too many problems; the rest of the file is not read",
        fix: "correct the first ones; perhaps this is not a PO file")

    static let incomplete = Self(
        code: "po-syntax", message: "this entry has no msgstr",
        fix: "add a line msgstr \"\" after the msgid")

    static let tooLarge = Self(
        code: "too-large", message: "this entry is over \(POReader.entryLimit / 1024) KB",
        fix: "shorten it; a message is one paragraph")

    static func nul(at position: Int) -> Self {
        Self(
            code: "control-character", message: "the line contains a NUL byte",
            fix: "delete it; perhaps the file was damaged in copying", position: position)
    }

    static func notUTF8(at position: Int?) -> Self {
        Self(
            code: "encoding", message: "the text is not valid UTF-8",
            fix: "type the character again and save the file as UTF-8", position: position)
    }

    static func syntax(_ message: String, fix: String, at position: Int? = nil) -> Self {
        Self(code: "po-syntax", message: message, fix: fix, position: position)
    }
}
