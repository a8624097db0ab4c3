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

    let name: String
    private var file = POFile()
    private var findings: [Finding] = []
    private var draft = PODraft()
    private var lineNumber = 0
    /// The whole file is text: its lines need no look of their own.
    private var isText = false

    private init(name: String) { self.name = name }

    /// The entries of a file and everything wrong with it.
    ///
    /// - Parameters:
    ///   - bytes: the file's content.
    ///   - name: its path, for the findings.
    /// - Returns: the entries that could be read, and the mistakes.
    package static func read(_ bytes: [UInt8], name: String) -> Result {
        var reader = POReader(name: name)
        if let refused = PODeclaredEncoding(bytes), !refused.isUTF8 {
            reader.report(.encoding(refused.name), line: refused.line)
            return Result(file: nil, findings: reader.findings)
        }
        return reader.readLines(of: bytes)
    }

    private mutating func readLines(of bytes: [UInt8]) -> Result {
        isText = !bytes.contains(0) && String(validating: bytes, as: UTF8.self) != nil
        var start = 0
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            start = 3
            report(.byteOrderMark, line: 1)
        }
        while start < bytes.count, findings.count < Self.findingLimit {
            let newline = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            let isCRLF = newline > start && newline < bytes.count && bytes[newline - 1] == 0x0D
            lineNumber += 1
            if lineNumber == 1 { file.usesCRLF = isCRLF }
            let next = min(newline + 1, bytes.count)
            take(bytes[start..<(isCRLF ? newline - 1 : newline)], raw: bytes[start..<next])
            start = next
        }
        finishEntry()
        if findings.count >= Self.findingLimit { report(.tooMany, line: lineNumber) }
        return Result(file: file, findings: findings)
    }

    private mutating func take(_ line: ArraySlice<UInt8>, raw: ArraySlice<UInt8>) {
        let content = line.drop { $0 == 0x20 || $0 == 0x09 }
        if content.isEmpty {
            if draft.isBroken { finishEntry() }
            return
        }
        if startsNewEntry(content) { finishEntry() }
        do throws(POMistake) {
            try draft.begin(line: lineNumber, raw: raw)
            if !isText { try Self.requireText(content) }
            try draft.take(content, line: lineNumber)
        } catch {
            if !draft.isBroken {
                let bytes = error.position.map { line[line.startIndex..<max(line.startIndex, $0)] }
                // Columns count characters: bytes that continue one are left out.
                let column = bytes.map { $0.count { $0 & 0xC0 != 0x80 } + 1 }
                report(error, line: lineNumber, column: column)
            }
            draft.isBroken = true
        }
    }

    /// A comment after a whole entry begins the next one, a first keyword after any `msgid` does.
    private func startsNewEntry(_ content: ArraySlice<UInt8>) -> Bool {
        let isWhole = draft.isComplete || (draft.isBroken && draft.hasKeyword)
        guard isWhole || draft.hasID else { return false }
        let isObsolete = content.starts(with: "#~".utf8)
        if content.first == 0x23, !isObsolete { return isWhole }
        let rest = isObsolete ? content.dropFirst(2).drop { $0 == 0x20 || $0 == 0x09 } : content
        if rest.starts(with: "msgid_plural".utf8) { return false }
        if rest.starts(with: "msgctxt".utf8) || rest.starts(with: "msgid".utf8) { return true }
        return isWhole && Self.strangeStarts.contains { rest.starts(with: $0.utf8) }
    }

    /// Beginnings that make a mistake of the next entry, not of the one before.
    private static let strangeStarts = ["domain", "#", "|"]

    private static func requireText(_ content: ArraySlice<UInt8>) throws(POMistake) {
        if let position = content.firstIndex(of: 0) { throw .nul(at: position) }
        guard String(validating: content, as: UTF8.self) != nil else {
            throw .notUTF8(at: firstInvalid(in: content))
        }
    }

    private static func firstInvalid(in content: ArraySlice<UInt8>) -> Int {
        var position = content.startIndex
        while position < content.endIndex {
            let length =
                switch content[position] {
                case 0xC2...0xDF: 2
                case 0xE0...0xEF: 3
                case 0xF0...0xF4: 4
                default: 1
                }
            let end = min(position + length, content.endIndex)
            guard String(validating: content[position..<end], as: UTF8.self) != nil else { break }
            position = end
        }
        return position
    }

    private mutating func finishEntry() {
        defer { draft = PODraft() }
        guard draft.hasKeyword else {
            if !draft.isBroken { file.trailer += draft.raw }
            return
        }
        guard !draft.isBroken else { return }
        guard draft.isComplete else {
            return report(.incomplete, line: draft.line)
        }
        guard let entry = draft.entry else { return report(.notUTF8(at: nil), line: draft.line) }
        var bytes = draft.raw
        if bytes.last != 0x0A { bytes += file.usesCRLF ? [0x0D, 0x0A] : [0x0A] }
        file.items.append(POFile.Item(read: entry, line: draft.line, bytes: bytes))
    }

    private mutating func report(_ mistake: POMistake, line: Int, column: Int? = nil) {
        findings.append(
            Finding(
                code: mistake.code, severity: mistake.severity, file: name, line: line,
                column: column, message: mistake.message, fix: mistake.fix))
    }
}
