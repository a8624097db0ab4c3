import Foundation
import Guidance
import TestSupport
import Testing

@testable import Publishing

@Suite struct `What second readings found` {
    private static let text = "カードを止めます。"
    private static let now = SecondReading.fingerprint(of: text)

    private func states(
        _ rows: [Language: [[String]]], texts: [Message.ID: String] = ["ui.a": text],
        categories: Set<String> = ["accuracy"],
        isTranslated: (Message.ID, Language) -> Bool = { _, _ in true }
    ) -> FindingStates {
        FindingStates(
            readings: [Language.english, .vietnamese, .thai].map { language in
                let readings = (rows[language] ?? []).compactMap { SecondReading(fields: $0) }
                return (language, Dictionary(grouping: readings, by: \.id))
            }, texts: texts, categories: categories, isTranslated: isTranslated)
    }

    private func row(
        _ state: String, _ source: String = now, category: String = "accuracy", id: String = "ui.a"
    ) -> [String] { [id, category, "major", "what is stopped", state, source] }

    @Test func `a finding in one language is open in the others`() {
        let states = states([.vietnamese: [row("fixed")]])
        #expect(states.rows.map(\.id) == ["ui.a"])
        #expect(states.rows[0].states.map(\.state) == [.open, .fixed, .open])
        #expect(states.rows[0].isOpen)
    }

    @Test func `a text is closed when every language has a row about the present source`() {
        let states = states([
            .english: [row("not-affected")], .vietnamese: [row("fixed")],
            .thai: [row("not-affected", category: "other")],
        ])
        #expect(states.rows[0].states.map(\.state) == [.notAffected, .fixed, .notAffected])
        #expect(!states.rows[0].isOpen)
    }

    @Test(arguments: ["", "0000000000000000", SecondReading.fingerprint(of: text + " ")])
    func `a reading of another source is stale`(source: String) {
        let states = states([
            .english: [row("fixed", source)], .vietnamese: [row("fixed")], .thai: [row("fixed")],
        ])
        #expect(states.rows[0].states.map(\.state) == [.stale, .fixed, .fixed])
        #expect(states.rows[0].isOpen)
    }

    @Test func `a finding that is not corrected stays open beside one that is`() {
        let states = states([.english: [row("fixed"), row("open", "")]])
        #expect(states.rows[0].states[0].state == .open)
    }

    @Test func `a language that does not translate a text has no state of it`() {
        let states = states([.vietnamese: [row("fixed")]]) { _, language in language != .thai }
        #expect(states.rows[0].states.map(\.language) == [.english, .vietnamese])
    }

    @Test func `other categories and texts that read well make no finding`() {
        let states = states([
            .english: [row("fixed", category: "register")], .thai: [row("not-affected")],
        ])
        #expect(states.rows.isEmpty)
    }

    @Test func `a text that the content lost is named`() {
        let states = states([.english: [row("fixed", id: "old.b"), row("fixed")]])
        #expect(states.gone == ["old.b"])
        #expect(states.rows.map(\.id) == ["ui.a"])
    }
}

@Suite struct `Checking the files of second readings` {
    private func codes(_ text: String) throws -> [String] {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: root) }
        let folder = root.appendingPathComponent("vi")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try text.write(
            to: folder.appendingPathComponent("lqa.csv"), atomically: true, encoding: .utf8)
        return SecondReadings.findings(root.path, named: "locales", .eleven).map(\.text)
    }

    @Test func `accepts files with and without the column source`() throws {
        #expect(try codes("id,category,severity,finding,state\nui.a,x,minor,y,open\n").isEmpty)
        #expect(
            try codes("id,category,severity,finding,state,source\nui.a,x,minor,y,fixed,0f\n")
                .isEmpty)
    }

    @Test(arguments: ["mended", "", "Fixed", "not affected"])
    func `refuses a state that is none`(state: String) throws {
        let found = try codes(
            "id,category,severity,finding,state,source\nui.a,x,minor,y,\(state),\n")
        #expect(found.count == 1)
        #expect(found.first?.contains("write one of open, fixed, not-affected") == true)
    }
}
