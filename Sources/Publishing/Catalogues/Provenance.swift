/// Where a translation comes from and who has signed it: our one comment in a PO entry.
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
    private var others: [String] = []

    package init(origin: Origin? = nil, reviewer: String? = nil, sign: String? = nil) {
        (self.origin, self.reviewer, self.sign) = (origin, reviewer, sign)
    }

    /// Nil for a comment that is not ours.
    package init?(comment: String) {
        guard comment.utf8.starts(with: Self.mark.utf8) else { return nil }
        let words = comment.utf8.dropFirst(Self.mark.utf8.count).split(separator: UInt8(ascii: " "))
        for word in words {
            let parts = word.split(separator: UInt8(ascii: "="), maxSplits: 1)
                .map { String(Substring($0)) }
            switch (parts.first, parts.count) {
            case ("origin", 2) where Origin(rawValue: parts[1]) != nil:
                origin = Origin(rawValue: parts[1])
            case ("reviewer", 2): reviewer = parts[1]
            case ("sign", 2): sign = parts[1]
            default: others.append(String(Substring(word)))
            }
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
