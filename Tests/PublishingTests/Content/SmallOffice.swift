import Foundation
import Guidance
import Testing

@testable import Publishing

/// An office with one entry of every kind, to be damaged.
struct SmallOffice {
    var files: [String: String] = [
        "content/office.yaml": """
        help-card: help
        groups:
          - id: general
            title: 一般
        name: 市役所
        description: 案内と電話番号
        source-language: ja
        languages: [ja, en, vi]
        staff-languages: [ja, en]
        """,
        "content/sources.yaml": """
        - id: leaflet
          title: 案内
          issuer: 市役所
        """,
        "content/facts.yaml": """
        - id: date_start
          date: 2026-12-02
          checked: 2026-11-01
          sources: [leaflet]
        """,
        "content/topics.yaml": """
        - id: garbage
          name: ごみ
          summary: ごみのこと。
          help-card: help
        """,
        "content/lines/desk.yaml": """
        id: desk
        number: 03-1234-5678
        name: まどぐち
        cost: paid
        reach:
          mobile:
            reach: ok
            sources: [leaflet]
        sources: [leaflet]
        services:
          - id: desk-ja
            topics: [garbage]
            languages: [ja]
            hours: Mo-Fr 09:00-17:00; PH off; Dec 29-Jan 3 off
            sources: [leaflet]
          - id: desk-en
            same-as: desk-ja
            fallback-for: desk-ja
            languages: [en]
            sources: [leaflet]
        """,
        "content/overrides/typhoon.yaml": """
        id: typhoon
        kind: emergency
        lines: [desk]
        services: [desk-en]
        from: 2026-12-01
        until: 2026-12-02
        hours: off
        notice: 休みます。
        sources: [leaflet]
        """,
        "content/screens/machine.yaml": """
        id: machine
        title: きかい
        sources: [leaflet]
        frames:
          - id: start
            labels:
              - id: ok
                text: 確認
                reading: かくにん
                romaji: kakunin
                meaning: よいとき。
        """,
        "content/cards/help.yaml": """
        id: help
        sentence: てつだってください。
        moment: こまったとき。
        sources: [leaflet]
        """,
        "content/guides/throw.yaml": """
        id: throw
        title: ごみをすてる
        summary: すてかた。
        topic: garbage
        group: general
        checked: 2026-11-01
        blocks:
          - id: first
            kind: paragraph
            text: "{date_start}からです。"
            sources: [leaflet]
          - id: second
            kind: screen
            screen: machine/start
            text: がめんです。
            sources: [leaflet]
          - id: third
            kind: card
            card: help
            text: 見せてください。
            sources: [leaflet]
        """,
        "content/guides/burn.yaml": """
        id: burn
        title: もやす
        summary: もやしかた。
        group: general
        checked: 2026-11-01
        picture: card
        next: [throw]
        other-ways: [throw]
        blocks:
          - id: first
            kind: way
            picture: envelope
            text: もやします。
            guides: [throw]
            sources: [leaflet]
        """,
        "content/archive/old.yaml": """
        id: old
        title: むかし
        summary: むかしのこと。
        checked: 2026-11-01
        archived:
          reason: おわりました。
          ended: 2025-01-01
          replacement: throw
        blocks:
          - id: first
            kind: paragraph
            text: おわりました。
            sources: [leaflet]
        """,
        "content/flows/which.yaml": """
        id: which
        title: どれですか
        summary: えらびます。
        questions:
          - id: kind
            text: どれですか
            answers:
              - id: one
                text: ひとつ
                to: end
              - id: two
                text: ふたつ
                to: end
        outcomes:
          - id: end
            text: おわりです。
            guides: [throw]
            sources: [leaflet]
        """,
        "content/simple/throw.yaml": """
        first.text: "{date_start}からです。"
        second.text: がめんです。
        """,
        "content/faqs.yaml": """
        - id: when
          question: いつですか
          text: きょうです。
          guide: throw
          sources: [leaflet]
        """,
        "content/terms.yaml": """
        - id: gomi
          text: ごみ
          reading: ごみ
          romaji: gomi
          meaning: いらないもの。
          guide: throw
          sources: [leaflet]
        """,
        "content/conflicts.yaml": """
        - id: hours
          subject: じかん
          values:
            - text: くじ
              sources: [leaflet]
          resolution: くじとします。
        """,
        "content/redirects.yaml": "/guides/thrown: /guides/throw",
        "content/addresses.txt": "/guides/throw\n/guides/thrown",
        "content/checklist.tsv": "id\tkind\tstatus\tseed\ttitle\nA-1\tGAP\t-\tx\tあ",
        "content/glossary.yaml": """
        - id: gomi
          ja: ごみ
          forms:
            vi:
              text: rác
        """,
        "content/search.yaml": """
        pages:
          guide/throw: [すて]
        same:
          - [ごみ, くず]
        """,
        "content/ui.yaml": "home.title: まど\nwarning.busy: こみます。",
        "content/desk.yaml": "title: つくえ",
        "content/holidays/names.yaml": "new-year: 元日",
        "locales/vi/throw.po": """
        msgid ""
        msgstr ""
        "Language: vi\\n"

        msgctxt "throw.guide.title"
        msgid "ごみをすてる"
        msgstr "Vứt rác"
        """,
        "static/templates/x.mustache": "x",
    ]

    /// What is found in it as it is.
    static let before = Result { Set(try SmallOffice().findings()) }

    /// What is found when a file has other content; nil takes it away.
    func findings(_ changes: [String: String?] = [:]) throws -> [Finding] {
        try build(changes).findings
    }

    /// The errors that a change of one file brings.
    /// - Parameters:
    ///   - file: one that the office has.
    ///   - old: what stands in it.
    ///   - new: what is to stand there.
    /// - Returns: the errors that the unchanged office does not have.
    /// - Throws: an error when the file has no such text, or the office cannot be written.
    func errors(_ file: String, _ old: String, _ new: String) throws -> [Finding] {
        let text = try #require(files[file])
        #expect(text.contains(old), "\(file) has no \(old)")
        let before = try Self.before.get()
        return try findings([file: text.replacing(old, with: new)])
            .filter { $0.severity == .error && !before.contains($0) }
    }

    func build(_ changes: [String: String?] = [:]) throws -> EditionBuilder.Result {
        try written(changes) { path in
            EditionBuilder(
                content: path("content"), locales: path("locales"), statics: path("static")
            ).build(publishedAt: Instant(secondsSinceEpoch: 1_796_000_000), progress: { _ in })
        }
    }

    func tree() throws -> ContentTree { try written([:]) { ContentTree(path: $0("content")) } }

    private func written<Result>(
        _ changes: [String: String?], _ read: ((String) -> String) throws -> Result
    ) throws -> Result {
        let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: root) }
        for (name, text) in files.merging(
            changes.compactMapValues(\.self), uniquingKeysWith: { $1 })
        {
            if let change = changes[name], change == nil { continue }
            let file = root.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data((text + "\n").utf8).write(to: file)
        }
        return try read { root.appending(path: $0).path }
    }
}
