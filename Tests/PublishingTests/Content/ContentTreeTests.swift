import Foundation
import Guidance
import Publishing
import Testing

@Suite struct `Reading content files` {
    /// What is found in a file when `make` puts it there.
    private func findings(
        in file: String = "terms.yaml", _ make: (String) throws -> Void
    ) throws -> [Finding] {
        let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: root) }
        let path = "\(root)/\(file)"
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try make(path)
        return ContentTree(path: root).findings.filter { $0.file.hasSuffix("/\(file)") }
    }

    private func findings(_ bytes: some Sequence<UInt8>) throws -> [Finding] {
        try findings { try Data(bytes).write(to: URL(fileURLWithPath: $0)) }
    }

    @Test(arguments: [
        (Array("- id: a\n- id: \u{202E}b\n".utf8), "hidden-character", 2, 7),
        (Array("- id: a\u{0}\n".utf8), "hidden-character", 1, 8),
        (Array("- &x [a, a]\n- [*x, *x]\n".utf8), "yaml-alias", 2, 4),
        (Array("- &x {? *x : 1}\n".utf8), "yaml-alias", 1, 9),
        (Array("- id: a\n- id: ".utf8) + [0xFF, 0x0A], "not-utf8", 2, nil),
        (Array("- id: [\n".utf8), "invalid-yaml", 2, 1),
    ])
    func `a file that is not read is told with its line`(
        bytes: [UInt8], code: String, line: Int, column: Int?
    ) throws {
        let findings = try findings(bytes)
        #expect(findings.map(\.code) == [code])
        #expect(findings.map(\.line) == [line])
        #expect(findings.map(\.column) == [column])
    }

    @Test(arguments: [
        ("terms.yaml", "not-a-list"), ("topics.yaml", "not-a-list"),
        ("redirects.yaml", "not-a-mapping"), ("ui.yaml", "not-a-mapping"),
        ("guides/card.yaml", "not-a-mapping"), ("simple/card.yaml", "not-a-mapping"),
    ])
    func `a file that is one word is told`(file: String, code: String) throws {
        let findings = try findings(in: file) {
            try Data("nonsense\n".utf8).write(to: URL(fileURLWithPath: $0))
        }
        #expect(findings.map(\.code) == [code])
        #expect(findings.map(\.line) == [1])
    }

    @Test(arguments: ["R&D, *", "Q&A *Q", "a & b * c", "&amp; *note"])
    func `signs in a sentence are no aliases`(text: String) throws {
        #expect(try !findings("- text: '\(text)'\n".utf8).contains { $0.code == "yaml-alias" })
    }

    @Test func `a byte order mark is no hidden character`() throws {
        #expect(try !findings("\u{FEFF}- id: a\n".utf8).contains { $0.code == "hidden-character" })
    }

    private static let hostileAddresses = [
        "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "vbscript:x",
        "mailto:a@example.jp",
        "tel:110", "ftp://example.jp/", "//example.jp/", "/page", "example.jp", "http:example.jp",
        "https://",
        "https:///a", "https:/example.jp", "https://example", "https://localhost/",
        "https://127.0.0.1/",
        "https://2130706433/", "https://0x7f.1/", "https://[::1]/", "https://user@example.jp/",
        "https://example.jp@evil.example/", "https://user:pass@example.jp/", "https://example.jp:/",
        "https://example.jp:0/", "https://example.jp:99999/", "https://example.jp:80a/",
        "https://.example.jp/",
        "https://example..jp/", "https://example.jp./", "https://-example.jp/",
        "https://example-.jp/",
        "https://exam_ple.jp/", "https://example.jp/a b", "https://example.jp/\\a",
        "https:\\\\example.jp/",
        "https://example.jp\\@evil.example/", "https://example.jp/<b>", "https://example.jp/`",
        "https://例.jp/",
        "https://exаmple.jp/", "https://example。jp/", "https://example.jp/ア",
        "https://example.jp/%",
        "https://example.jp/%zz", "https://example.jp/\u{AD}", "https://example.jp/\u{200B}a",
        " https://example.jp/",
        "https://example.jp/\u{301}", "\u{600}https://example.jp/", "h\u{200B}ttps://example.jp/",
        "HTTPS://example.jp/",
        "https://" + String(repeating: "a", count: 64) + ".jp/",
        "https://example.jp/" + String(repeating: "a", count: 2_100),
    ]
    private static let addresses = [
        "https://example.jp", "http://example.jp/",
        "https://www.example.go.jp/a/b-c_d.html?x=1&y=%E3%81%82#z",
        "https://Example.JP:8443/~a/(b);c,d'e!$*+@:", "https://xn--r8jz45g.jp/",
        "https://a.b.c.example.museum/?",
    ]

    /// As one entry of each file that names addresses; quoted, so that YAML takes nothing from them.
    private func findings(about address: String) throws -> [[Finding]] {
        let quoted = "'" + address.replacing("'", with: "''") + "'"
        return try [
            ("sources.yaml", "- {id: a, title: b, issuer: c, url: \(quoted)}\n"),
            ("facts.yaml", "- {id: url_a, sources: [a], url: \(quoted)}\n"),
        ].map { file, text in
            try findings(in: file) { try Data(text.utf8).write(to: URL(fileURLWithPath: $0)) }
                .filter { $0.code != "unknown-reference" && $0.severity == .error }
        }
    }

    @Test(arguments: hostileAddresses)
    func `an address that is none of the web is told where it stands`(address: String) throws {
        for found in try findings(about: address) {
            #expect(found.map(\.line) == [1], "\(found)")
            #expect(found.map(\.severity) == [.error])
        }
    }

    @Test(arguments: addresses)
    func `an address of the web is taken`(address: String) throws {
        #expect(try findings(about: address) == [[], []])
    }

    @Test func `links, folders and files without end are not opened`() throws {
        let files = FileManager.default
        let link = try findings {
            try files.createSymbolicLink(atPath: $0, withDestinationPath: "/dev/zero")
        }
        #expect(link.map(\.code) == ["not-a-file"])
        let folder = try findings {
            try files.createDirectory(atPath: $0, withIntermediateDirectories: false)
        }
        #expect(folder.map(\.code) == ["not-a-file"])
        let large = try findings {
            try #require(files.createFile(atPath: $0, contents: nil))
            let file = try FileHandle(forWritingTo: URL(fileURLWithPath: $0))
            try file.truncate(atOffset: 200_000_000)
            try file.close()
        }
        #expect(large.map(\.code) == ["file-too-large"])
    }
}
