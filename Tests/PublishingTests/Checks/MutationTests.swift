import Guidance
import Publishing
import Testing

/// Damages every correct text in every way that fits, and expects each damage to be named.
@Suite struct `Damaging correct translations` {
    struct Kind: Sendable, CustomTestStringConvertible {
        let code: String
        /// The damaged text, or nil when there is nothing to damage.
        let apply: @Sendable (String) -> String?

        var testDescription: String { code }
    }

    private static let kinds: [Kind] = [
        Kind(code: "placeholder-mismatch") { text in
            text.range(of: "{phone_card}").map { text.replacingCharacters(in: $0, with: "") }
        },
        Kind(code: "placeholder-mismatch") { text in
            text.contains("{label_reader")
                ? text.replacing("{label_reader", with: "{label_raeder") : nil
        },
        Kind(code: "placeholder-mismatch") { $0 + " {other}" },
        Kind(code: "invalid-message-format") { text in
            text.lastIndex(of: "}").map { String(text[..<$0] + text[text.index(after: $0)...]) }
        },
        Kind(code: "invalid-message-format") { $0 + " }" },
        Kind(code: "plural-category") { text in
            text.contains(" one {") ? text.replacing(" one {", with: " two {") : nil
        },
        Kind(code: "number-changed") { text in
            text.contains("4") ? text.replacing("4", with: "6") : nil
        },
        Kind(code: "number-changed") { text in
            text.contains("15") ? text.replacing("15", with: "16") : nil
        },
        Kind(code: "literal-phone") { $0 + " 0120-95-01780" },
        Kind(code: "literal-phone") { $0 + " ०१२०-९५-०१७८" },
        Kind(code: "literal-url") { $0 + " https://example.jp/a" },
        Kind(code: "literal-url") { $0 + " www.example.com" },
        Kind(code: "literal-date") { $0 + " 2025-12-02" },
        Kind(code: "literal-date") { $0 + " 2025年12月2日" },
        Kind(code: "literal-amount") { $0 + " ¥1,000" },
        Kind(code: "bidi-character") { $0 + "\u{202E}" },
        Kind(code: "control-character") { $0 + "\u{1B}" },
        Kind(code: "control-character") { $0 + "\u{FEFF}" },
        Kind(code: "kana-in-translation") { $0 + " カード" },
        Kind(code: "kana-in-translation") { $0 + "の" },
        Kind(code: "markup") { "<b>\($0)</b>" },
        Kind(code: "markup") { $0 + "<script>alert(1)</script>" },
        Kind(code: "markup") { $0 + "&nbsp;" },
    ]

    @Test(arguments: kinds)
    func `is found in every text`(kind: Kind) {
        var tried = 0
        for pair in CorrectTexts.all {
            guard let damaged = kind.apply(pair.translation) else { continue }
            tried += 1
            let problems = MessageChecks.check(
                source: pair.source, translation: damaged, language: pair.language)
            #expect(
                problems.contains { $0.code == kind.code && $0.severity == .error },
                "\(pair.language.tag): \(damaged)")
        }
        #expect(tried > 0)
    }
}

extension String {
    fileprivate func range(of text: String) -> Range<Index>? { ranges(of: text).first }

    fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
        self[..<range.lowerBound] + text + self[range.upperBound...]
    }
}
