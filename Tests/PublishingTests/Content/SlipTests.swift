import Foundation
import Guidance
import Testing

@testable import Publishing

/// One slip of the finger, in every kind of file, is one finding, there.
@Suite struct SlipTests {
    private static let office = SmallOffice()
    private static let yaml = office.files.keys.filter { $0.hasSuffix(".yaml") }.sorted()

    /// The new findings; what the office has anyway is no follower.
    private func new(_ file: String, _ text: String) throws -> [Finding] {
        let before = try SmallOffice.before.get()
        return try Self.office.findings([file: text]).filter { !before.contains($0) }
    }

    private func lines(_ file: String) -> [String] {
        (Self.office.files[file] ?? "").components(separatedBy: "\n")
    }

    private func expectOne(_ file: String, _ lines: [String], _ what: String) throws {
        let found = try new(file, lines.joined(separator: "\n"))
        #expect(found.count == 1, "\(what): \(found.map(\.text))")
        #expect(found.allSatisfy { $0.file == file }, "\(what): \(found.map(\.text))")
        #expect(
            found.allSatisfy { $0.severity == .error && $0.fix != nil && $0.line != nil },
            "\(what): \(found.map(\.text))")
    }

    @Test func `the office itself has no error`() throws {
        let errors = try Self.office.findings().filter { $0.severity == .error }
        // The templates are not there.
        #expect(errors.filter { !$0.file.hasPrefix("static") } == [], "\(errors.map(\.text))")
    }

    @Test(arguments: yaml)
    func `a slip in the signs of YAML is one finding`(file: String) throws {
        let all = lines(file)
        let last = all.count - 1
        try expectOne(file, all.dropLast() + ["\t" + all[last].drop { $0 == " " }], "tab")
        if Self.keyed.contains(file) { try expectOne(file, all + [" - {"], "brace") }
        let place = try #require(all.firstIndex { $0.contains(": ") })
        let (key, value) = try #require(split(all[place]))
        var quoted = all
        quoted[place] = "\(key): \"\(value.replacing("\"", with: ""))"
        try expectOne(file, quoted, "quote")
        var twice = all
        let indent = String(repeating: " ", count: key.count - key.drop { " -".contains($0) }.count)
        twice.insert("\(indent)\(key.drop { " -".contains($0) }): x", at: place + 1)
        if value.first != "[", Self.keyed.contains(file) {
            try expectOne(file, twice, "duplicate key")
        }
    }

    private func split(_ line: String) -> (String, String)? {
        guard let colon = line.range(of: ": ") else { return nil }
        return (String(line[..<colon.lowerBound]), String(line[colon.upperBound...]))
    }

    /// Flat lists have no keys of their own.
    private static let keyed = yaml.filter {
        !["simple/", "redirects", "ui.", "desk.", "names."].contains(where: $0.contains)
            || $0.contains("lines/desk")
    }

    @Test(arguments: keyed)
    func `a misspelt key is one finding`(file: String) throws {
        let all = lines(file)
        for (place, line) in all.enumerated() {
            guard let colon = line.firstIndex(of: ":"), !line.contains("vi:"),
                !line.contains("guide/throw")
            else { continue }
            var changed = all
            changed[place].insert("x", at: colon)
            try expectOne(file, changed, line)
        }
    }

    @Test(arguments: keyed)
    func `a key that is left out is at most one finding`(file: String) throws {
        let all = lines(file)
        for (place, line) in all.enumerated() where !line.contains("- ") {
            guard split(line) != nil else { continue }
            var changed = all
            changed.remove(at: place)
            let found = try new(file, changed.joined(separator: "\n"))
            let errors = found.filter { $0.severity == .error }
            #expect(errors.count <= 1, "\(line): \(errors.map(\.text))")
        }
    }

    @Test(arguments: keyed)
    func `a text, list or group where another is expected is one finding`(file: String) throws {
        let all = lines(file)
        for (place, line) in all.enumerated() {
            guard let (key, value) = split(line), !line.contains("guide/throw") else { continue }
            var changed = all
            changed[place] = key + ": " + (value.hasPrefix("[") ? "word-for-list" : "[{a: b}]")
            try expectOne(file, changed, line)
        }
    }

    @Test(arguments: keyed)
    func `an id that is none is one finding`(file: String) throws {
        let all = lines(file)
        for (place, line) in all.enumerated()
        where line.drop(while: { " -".contains($0) }).hasPrefix("id:") {
            for id in ["Not An Id", "\"\"", "ひとつ"] {
                var changed = all
                changed[place] = line.prefix { $0 != ":" } + ": " + id
                try expectOne(file, changed, "\(line) as \(id)")
            }
        }
    }

    @Test(arguments: yaml)
    func `a file that is empty or one word is one finding`(file: String) throws {
        for text in ["", "word"] {
            let found = try new(file, text)
            #expect(found.map(\.file) == [file], "\(found.map(\.text))")
        }
    }

    @Test(arguments: [
        ("content/addresses.txt", "guides/x"), ("content/checklist.tsv", "A-2"),
        ("content/holidays/official.csv", "nonsense"),
    ])
    func `a slip in a list is one finding`(file: String, line: String) throws {
        try expectOne(file, lines(file) + [line], line)
    }

    @Test func `a slip in a catalogue is one finding`() throws {
        let file = "locales/vi/throw.po"
        try expectOne(file, lines(file) + ["msgstr \"twice"], "quote")
    }

    @Test func `an error in a file does not hide those in others`() throws {
        let found = try Self.office.findings([
            "content/faqs.yaml": "- id: [", "content/terms.yaml": "word",
            "locales/vi/throw.po": "nonsense",
        ])
        let files = found.filter { $0.severity == .error && $0.code != "unknown-template" }.map(
            \.file)
        for file in ["content/faqs.yaml", "content/terms.yaml", "locales/vi/throw.po"] {
            #expect(files.count { $0 == file } == 1)
        }
    }
}
