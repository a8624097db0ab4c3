import Foundation
import Guidance
import TestSupport
import Testing

@testable import Publishing

@Suite struct OverrideFilesTests {
    /// What the parser makes of one override beside a line with two services.
    private func read(_ override: String) throws -> (Content, [Finding]) {
        let directory = FileManager.default.temporaryDirectory.appending(
            path: "madoguchi-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: directory) }
        let line = """
            id: general
            number: 0120-95-0178
            name: 電話
            cost: free
            sources: [x]
            services:
              - {id: first, topics: [card], languages: [ja], hours: 24/7, sources: [x]}
              - {id: second, topics: [card], languages: [ja], hours: 24/7, sources: [x]}
            """
        let log = FindingLog()
        let parser = ContentParser(log: log)
        for (name, text) in [("general.yaml", line), ("storm.yaml", override)] {
            let path = directory.appending(path: name).path
            try FileManager.default.createDirectory(
                at: directory, withIntermediateDirectories: true)
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            let file = try #require(YAMLFile(path: path, name: name, log: log))
            name == "general.yaml" ? parser.readLine(file) : parser.readOverride(file)
        }
        return (parser.content, log.findings)
    }

    private static let storm = """
        id: storm
        kind: emergency
        lines: [general]
        from: 2026-09-08T09:00+09:00
        until: 2026-09-08
        hours: off
        notice: 台風のため、今日は電話に出られません。
        sources: [x]
        """

    @Test func `a closure of a line concerns all its services until the end of the day`() throws {
        let (content, findings) = try read(Self.storm)
        #expect(findings.isEmpty)
        let override = try #require(content.overrides.first)
        #expect(override.kind == .emergency)
        #expect(override.services == ["first", "second"])
        #expect(override.from.rfc3339(in: .japan) == "2026-09-08T09:00:00+09:00")
        #expect(override.until?.rfc3339(in: .japan) == "2026-09-09T00:00:00+09:00")
        #expect(override.hours == .never)
        #expect(content.messages.contains { $0.message.id == "overrides.storm.notice" })
    }

    @Test(arguments: [
        ("kind: emergency", "kind: soon", "unknown-value"),
        ("kind: emergency\n", "", "missing-key"),
        ("from: 2026-09-08T09:00+09:00", "from: 2026-09-08T09:00", "invalid-time"),
        ("from: 2026-09-08T09:00+09:00\n", "", "missing-key"),
        ("until: 2026-09-08", "until: 2026-09-07", "invalid-validity"),
        ("hours: off", "hours: closed", "invalid-hours"),
        ("hours: off\n", "", "missing-key"),
        ("sources: [x]", "source: [x]", "unknown-key"),
    ])
    func `a mistake is named`(right: String, wrong: String, code: String) throws {
        let (_, findings) = try read(Self.storm.replacing(right, with: wrong))
        #expect(findings.contains { $0.severity == .error && $0.code == code })
        #expect(findings.allSatisfy { $0.file == "storm.yaml" })
    }

    @Test(
        arguments: [
            ("1999-12-31", nil, "override-year"), ("2091-01-01", nil, "override-year"),
            ("2026-09-08", "2096-09-09", "override-year"), ("0026-09-08", nil, "override-year"),
            ("2029-09-08", nil, "override-far"), ("2026-09-08", "2030-01-01", nil),
        ] as [(String, String?, String?)])
    func `a year that nobody means is told`(from: String, until: String?, code: String?) throws {
        func instant(_ day: String) throws -> Instant {
            try Instant(rfc3339: day + "T00:00:00+09:00")
        }
        var (content, _) = try read(Self.storm)
        content.overrides = [
            Override(
                id: "storm", kind: .dated, services: content.overrides[0].services,
                from: try instant(from), until: try until.map(instant), hours: .never,
                notice: "overrides.storm.notice", sources: [])
        ]
        let findings = OverrideChecks(content: content, root: "content")
            .findings(at: try instant("2026-09-08"))
        #expect(findings.map(\.code).filter { $0 != "override-over" } == [code].compactMap(\.self))
    }

    @Test func `overrides that cannot both count, concern nobody or are over are told`() throws {
        let (content, _) = try read(Self.storm)
        var doubled = content
        doubled.overrides.append(
            Override(
                id: "other", kind: .emergency, services: ["second"],
                from: content.overrides[0].from, until: nil, hours: .never,
                notice: "overrides.other.notice", sources: []))
        doubled.overrides.append(
            Override(
                id: "nobody", kind: .dated, services: [], from: content.overrides[0].from,
                until: nil, hours: .never, notice: "overrides.nobody.notice", sources: []))
        let later = try Instant(rfc3339: "2026-09-10T00:00:00+09:00")
        let checks = OverrideChecks(content: doubled, root: "content")
        let findings = checks.findings(at: later)
        #expect(
            Set(findings.map(\.code)) == [
                "ambiguous-override", "missing-key", "override-over",
            ])
        let earlier = try Instant(rfc3339: "2026-09-08T00:00:00+09:00")
        #expect(
            OverrideChecks(content: content, root: "content").findings(at: earlier).isEmpty)
    }
}
