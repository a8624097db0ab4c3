import Foundation
import Guidance
import Testing

@testable import Publishing

/// What leads on from a guide, and what is seen rather than read.
@Suite struct GuideFilesTests {
    private let office = SmallOffice()

    private func errors(_ file: String, _ old: String, _ new: String) throws -> [Finding] {
        try office.errors(file, old, new)
    }

    @Test(arguments: [
        ("next: [throw]", "next: [burn]", "next names the guide itself"),
        ("next: [throw]", "next: [throw, throw]", "next names \"throw\" twice"),
        ("other-ways: [throw]", "other-ways: [burn]", "other-ways names the guide itself"),
        ("    guides: [throw]", "    guides: [burn]", "guides names the guide itself"),
        ("next: [throw]", "next: throw", "next must be a list"),
    ])
    func `a link that leads nowhere is one error`(old: String, new: String, message: String) throws
    {
        let errors = try errors("content/guides/burn.yaml", old, new)
        #expect(errors.map(\.message) == [message])
        #expect(errors.allSatisfy { $0.line != nil && $0.fix != nil })
    }

    @Test(arguments: [
        ("picture: card", "picture: cart", "did you mean"),
        ("    picture: envelope", "    picture: zzzzzzzz", "letter-qr"),
        ("kind: way", "kind: alternative", "way"),
    ])
    func `an unknown picture or kind names those there are`(
        old: String, new: String, near: String
    ) throws {
        let errors = try errors("content/guides/burn.yaml", old, new)
        #expect(errors.map(\.code) == ["unknown-value"])
        #expect(errors.allSatisfy { $0.fix?.contains(near) ?? false }, "\(errors.map(\.text))")
    }

    @Test(arguments: [
        (
            "content/screens/machine.yaml", "title: きかい", "title: きかい\ndevice: card-raeder",
            "unknown-value"
        ),
        ("content/cards/help.yaml", "moment:", "reading: てつだって\nmoment:", "missing-key"),
        (
            "content/facts.yaml", "  checked", "  reading: はじめ\n  romaji: Hajime\n  checked",
            "not-spoken"
        ),
        ("content/cards/help.yaml", "moment:", "raeding: てつだって\nmoment:", "unknown-key"),
    ])
    func `a device that is none, and half a reading, are errors`(
        file: String, old: String, new: String, code: String
    ) throws {
        #expect(try errors(file, old, new).map(\.code) == [code])
    }

    @Test func `everything that leads on is read`() throws {
        let guide = try #require(office.tree().content.guides.first { $0.id == "burn" })
        #expect(guide.next == ["throw"])
        #expect(guide.otherWays == ["throw"])
        #expect(guide.picture == .card)
        #expect(guide.blocks.map(\.kind) == [.way])
        #expect(guide.blocks.map(\.guides) == [["throw"]])
        #expect(guide.blocks.map(\.picture) == [.envelope])
    }

    @Test(arguments: [
        ("2025", 0), ("2025-02", 0), ("2025-02-18", 0), ("2025-13", 1), ("soon", 1),
        ("2025-02-30", 1), ("令和7年", 1),
    ])
    func `a document is dated as exactly as it says`(date: String, count: Int) throws {
        let sources = try #require(office.files["content/sources.yaml"])
        for key in ["date", "inferred-date"] {
            let findings = try office.findings(
                ["content/sources.yaml": sources + "\n  \(key): \"\(date)\""])
            #expect(findings.filter { $0.code == "invalid-date" }.count == count, "\(key)")
        }
    }
}
