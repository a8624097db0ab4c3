import ContentStore
import Guidance
import Search
import TestSupport

/// What people type into the search box; the first byte chooses their language.
enum QueryInput: FuzzInput {
    static let name = "query"

    static func take(_ bytes: [UInt8]) {
        guard let first = bytes.first else { return }
        let language = Language.allCases[Int(first) % Language.allCases.count]
        let typed = String(decoding: bytes.dropFirst(), as: UTF8.self)
        let limit = 2
        guard let searcher, let answer = try? searcher.search(typed, in: language, limit: limit)
        else { preconditionFailure("the search failed") }
        // Scalars: a space in the place of a joiner makes more characters of the same number of them.
        precondition(
            answer.query.unicodeScalars.count <= typed.unicodeScalars.count, "the query grew")
        precondition(answer.hits.count <= limit, "more hits than asked for")
        precondition(
            zip(answer.hits, answer.hits.dropFirst()).allSatisfy { $0.score >= $1.score },
            "the best is not first")
        for hit in answer.hits {
            precondition(hit.score.isFinite && hit.score > 0, "a score out of range")
            precondition(!hit.snippet.pieces.contains { $0.text.isEmpty }, "an empty piece")
        }
    }

    /// Three topics, each with a text in some languages.
    private static let searcher: Searcher? = {
        let words: [Language: [String]] = [
            .japanese: ["カードをなくした", "マイナンバーカードを病院で使う", "保険証の代わり"],
            .english: ["I lost my card", "Use the card at a hospital", "Instead of a certificate"],
            .simplifiedChinese: ["卡片丢失", "在医院使用卡片", "代替保险证"],
            .korean: ["카드를 잃어버렸을 때", "병원에서 카드를 사용하기", "보험증 대신"],
            .vietnamese: ["Mất thẻ", "Dùng thẻ ở bệnh viện", "Thay cho thẻ bảo hiểm"],
            .thai: ["บัตรหาย", "ใช้บัตรที่โรงพยาบาล", "แทนบัตรประกันสุขภาพ"],
            .nepali: ["कार्ड हरायो", "अस्पतालमा कार्ड प्रयोग", "बीमा प्रमाणपत्रको सट्टा"],
        ]
        var texts: [Language: [Message.ID: LocalizedText]] = [:]
        for (language, names) in words {
            for (number, name) in names.enumerated() {
                texts[language, default: [:]]["topic.\(number)"] = LocalizedText(
                    pattern: name, language: language, state: .draft)
            }
        }
        let topics = (0..<3).map { number in
            Topic(
                id: "t\(number)", name: "topic.\(number)", summary: "topic.\(number)",
                isUrgent: number == 0, referral: nil)
        }
        let now = Instant(secondsSinceEpoch: 1_795_000_000)
        let edition = Edition(
            info: Edition.Info(id: "fuzz", publishedAt: now, sqliteVersion: "", icuVersion: ""),
            sources: [], facts: [], topics: topics, lines: [], services: [], holidays: .computed,
            guides: [], screens: [], cards: [], more: .eleven, texts: TextTable(texts),
            templates: [:], assets: [])
        return try? Searcher(edition, file: nil, on: now.date(in: .japan))
    }()
}
