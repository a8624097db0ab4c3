import Guidance
import Support

/// Where a translation comes from, who has signed it, and what it was before its source changed: our
/// one comment in a PO entry.
///
/// `# madoguchi: origin=machine reviewer=hoa sign=0f3c…`. Words it does not know are kept.
package struct Provenance: Hashable, Sendable {
    package enum Origin: String, Sendable, CaseIterable {
        case machine
        case human
        /// An office's own translation.
        case official
        /// From another script or system by rule, for example Traditional to Simplified.
        case converted
    }

    package var origin: Origin?
    /// A name or address without spaces.
    package var reviewer: String?
    /// The `Signature` of the text that the reviewer saw.
    package var sign: String?
    /// The `Signature`s of earlier sources, the latest last, for which this very text was in use.
    /// When the source is changed back to one of them, the text is in use again.
    package var used: [String] = []
    /// The entry was fuzzy before its source changed, so undoing the change does not confirm it.
    package var wasFuzzy = false
    private var others: [String] = []

    package init(origin: Origin? = nil, reviewer: String? = nil, sign: String? = nil) {
        (self.origin, self.reviewer, self.sign) = (origin, reviewer, sign)
    }

    /// Nil for a comment that is not ours.
    package init?(comment: String) { self.init(comment: Array(comment.utf8)[...]) }

    /// The same from the bytes of the comment.
    init?(comment: ArraySlice<UInt8>) {
        guard comment.starts(with: Self.mark.utf8) else { return nil }
        var rest = comment.dropFirst(Self.mark.utf8.count)
        while let start = rest.firstIndex(where: { $0 != UInt8(ascii: " ") }) {
            let word = rest[start...].prefix { $0 != UInt8(ascii: " ") }
            take(word)
            rest = rest[word.endIndex...]
        }
    }

    private mutating func take(_ word: ArraySlice<UInt8>) {
        let pair = word.drop { $0 == UInt8(ascii: "=") }
        let name = pair.prefix { $0 != UInt8(ascii: "=") }
        let value = String(decoding: pair[name.endIndex...].dropFirst(), as: UTF8.self)
        if name.elementsEqual("origin".utf8), let known = Origin(rawValue: value) {
            origin = known
        } else if name.elementsEqual("reviewer".utf8), !value.isEmpty {
            reviewer = value
        } else if name.elementsEqual("sign".utf8), !value.isEmpty {
            sign = value
        } else if name.elementsEqual("used".utf8), !value.isEmpty {
            used = value.split(separator: ",").map(String.init)
        } else if word.elementsEqual("before=fuzzy".utf8) {
            wasFuzzy = true
        } else {
            others.append(String(decoding: word, as: UTF8.self))
        }
    }

    /// Words that could not be understood: a misspelt origin, for example.
    package var unknownWords: [String] { others }

    /// The comment without its `# `, or nil when there is nothing to say.
    package var comment: String? {
        let words = [
            origin.map { "origin=\($0.rawValue)" },
            reviewer.map { "reviewer=\($0.split(separator: " ").joined(separator: "-"))" },
            sign.map { "sign=\($0)" },
            used.isEmpty ? nil : "used=\(used.joined(separator: ","))",
            wasFuzzy ? "before=fuzzy" : nil,
        ]
        let all = words.compactMap(\.self) + others
        return all.isEmpty ? nil : ([Self.mark] + all).joined(separator: " ")
    }

    private static let mark = "madoguchi:"
}

extension POEntry {
    package var provenance: Provenance {
        get {
            for comment in comments {
                if let provenance = Provenance(comment: comment) { return provenance }
            }
            return Provenance()
        }
        set {
            guard newValue != provenance else { return }
            let place = comments.firstIndex { Provenance(comment: $0) != nil }
            comments.removeAll { Provenance(comment: $0) != nil }
            guard let comment = newValue.comment else { return }
            comments.insert(comment, at: min(place ?? comments.count, comments.count))
        }
    }
}

/// The fingerprint by which a review holds only for the very texts that were reviewed.
package enum Signature {
    /// Sixteen hexadecimal digits.
    package static func of(source: String, translation: String) -> String {
        var hash = FNV1a()
        for byte in source.utf8 { hash.append(byte) }
        // A byte that UTF-8 never has keeps the two texts apart.
        hash.append(0xFF)
        for byte in translation.utf8 { hash.append(byte) }
        let digits = String(hash.value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
