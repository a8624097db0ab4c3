import Catalogues
import Guidance
import Publishing

/// Catalogues, which translators and their programs write.
enum POInput: FuzzInput {
    static let name = "po"

    static func take(_ bytes: [UInt8]) {
        let lines = bytes.count { $0 == 0x0A } + 1
        let result = POReader.read(bytes, name: "fuzz.po")
        for finding in result.findings {
            precondition(finding.line.map { (1...lines).contains($0) } ?? true, "no such line")
        }
        guard let file = result.file, !result.hasErrors else { return }
        // What was read without a mistake keeps its meaning when it is written and read again.
        let canonical = POWriter.canonical(file)
        let again = POReader.read(Array(canonical.utf8), name: "again.po")
        precondition(!again.hasErrors, "what was written cannot be read")
        guard let second = again.file else { preconditionFailure("nothing is read back") }
        precondition(POWriter.canonical(second) == canonical, "writing twice differs")
    }
}
