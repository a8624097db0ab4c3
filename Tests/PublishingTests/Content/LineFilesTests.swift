import Foundation
import Guidance
import TestSupport
import Testing

@testable import Publishing

@Suite struct LineFilesTests {
    private func read(_ line: String) throws -> (Content, [Finding]) {
        let directory = FileManager.default.temporaryDirectory.appending(
            path: "madoguchi-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: directory) }
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        let path = directory.appending(path: "general.yaml").path
        try line.write(toFile: path, atomically: true, encoding: .utf8)
        let log = FindingLog()
        let parser = ContentParser(log: log)
        parser.readLine(try #require(YAMLFile(path: path, name: "general.yaml", log: log)))
        return (parser.content, log.findings)
    }

    private func line(
        number: String = "0120-95-0178", reach: String? = nil, hours: String = "24/7",
        doubts: String? = nil
    ) -> String {
        """
        id: general
        number: "\(number)"
        name: 電話
        cost: free
        \(reach.map { "reach: {overseas: {reach: \($0), sources: [x]}}" } ?? "")
        sources: [x]
        services:
          - id: first
            topics: [card]
            languages: [ja]
            hours: \(hours)
            \(doubts.map { "doubts: [\($0)]" } ?? "")
            sources: [x]
        """
    }

    @Test(arguments: [
        "110", "119", "171", "188", "#7119", "0120-95-0178", "0570-064-738", "0800-123-4567",
        "0990-123-456", "03(5555)0100", "03 5555 0100", "050-3818-1250", "+81-3-6734-0170",
        "+44 20 7946 0958",
    ])
    func `any number that can be dialled is taken as printed`(number: String) throws {
        let (content, findings) = try read(line(number: number))
        #expect(findings.isEmpty)
        #expect(content.lines.first?.number == number)
    }

    @Test(arguments: [
        ("0120-95-017", "10 digits"), ("219", "another country"), ("+81-03-6734-0170", "leave out"),
        ("+81-120-95-0178", "within JP alone"), ("０３-5555-0100", "digits 0 to 9"),
        ("call us", "digits 0 to 9"), ("#71", "3 to 5"),
    ])
    func `another is refused with the rule that it breaks`(number: String, word: String) throws {
        let (_, findings) = try read(line(number: number))
        #expect(findings.map(\.code) == ["invalid-phone"])
        #expect(findings.first?.message.contains(word) == true, "\(findings)")
        #expect(findings.first?.line == 2)
    }

    @Test(arguments: [
        ("119", "ok", true), ("#7119", "some", true), ("0570-064-738", "ok", true),
        ("0570-064-738", "no", false), ("0570-064-738", "unknown", false),
        ("03-6734-0170", "ok", false), ("+44 20 7946 0958", "ok", false),
    ])
    func `a number without an international form is not reached from abroad`(
        number: String, reach: String, isRefused: Bool
    ) throws {
        let (_, findings) = try read(line(number: number, reach: reach))
        #expect(findings.map(\.code) == (isRefused ? ["no-international-form"] : []))
    }

    @Test(arguments: [
        ("09:00-18:00", nil, true), ("24/7", nil, false),
        ("09:00-18:00; Dec 29-Jan 3 off", nil, false),
        ("09:00-18:00", "{code: year-end-not-stated, season: Dec 29-Jan 3, sources: [x]}", false),
        ("09:00-18:00", "{code: night-hours-unclear, sources: [x]}", true),
        ("09:00-18:00", "{code: summer, season: Aug 13-Aug 16, sources: [x]}", true),
    ])
    func `year-end is asked about where nothing speaks of it`(
        hours: String, doubts: String?, isAsked: Bool
    ) throws {
        let (_, findings) = try read(line(hours: hours, doubts: doubts))
        #expect(findings.map(\.code) == (isAsked ? ["hours-year-end-forgotten"] : []))
        #expect(findings.allSatisfy { $0.severity == .warning && $0.line == 11 })
    }
}
