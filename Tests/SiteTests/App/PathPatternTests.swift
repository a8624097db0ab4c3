import Testing

@testable import Site

@Suite struct PathPatternTests {
    @Test(
        arguments: [
            ("/api/v1/lines/{line}", ["api", "v1", "lines", "general"], ["general"]),
            ("/api/v1/lines/{line}.ics", ["api", "v1", "lines", "general.ics"], ["general"]),
            ("/api/v1/lines/{line}.ics", ["api", "v1", "lines", ".ics"], nil),
            ("/api/v1/lines/{line}.ics", ["api", "v1", "lines", "general"], nil),
            ("/api/v1/lines", ["api", "v1", "lines", "general"], nil),
            ("/api/v1/lines", ["api", "v1", "topics"], nil), ("/", [], []), ("/", ["ja"], nil),
            ("/{language}", ["ja"], ["ja"]), ("/{language}", [], nil),
        ] as [(String, [String], [String]?)])
    func `a path gives its parameters`(path: String, segments: [String], expected: [String]?) {
        #expect(PathPattern(path).parameters(in: segments) == expected)
    }
}
