/// The form of a path, as OpenAPI writes it: `/api/v1/lines/{line}.ics`.
struct PathPattern: Sendable {
    let text: String
    private let segments: [Segment]

    private enum Segment {
        case literal(String)
        /// A value of its own, up to the ending.
        case parameter(ending: String)
    }

    init(_ text: String) {
        self.text = text
        segments = text.split(separator: "/").map { segment in
            guard segment.first == "{", let end = segment.firstIndex(of: "}") else {
                return .literal(String(segment))
            }
            return .parameter(ending: String(segment[end...].dropFirst()))
        }
    }

    /// What all its paths begin with; empty for the root, and for a path that begins with a parameter.
    var firstSegment: String {
        if case .literal(let text) = segments.first { return text }
        return ""
    }

    /// The values of the parameters in order; nil when the path is another one.
    func parameters(in path: [String]) -> [String]? {
        guard path.count == segments.count else { return nil }
        var values: [String] = []
        for (segment, text) in zip(segments, path) {
            switch segment {
            case .literal(let expected):
                guard text == expected else { return nil }
            case .parameter(let ending):
                guard text.hasSuffix(ending), text.utf8.count > ending.utf8.count else {
                    return nil
                }
                values.append(String(text.dropLast(ending.count)))
            }
        }
        return values
    }
}
