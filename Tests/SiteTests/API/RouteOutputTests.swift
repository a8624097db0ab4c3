import Guidance
import Testing
import WebServer

@testable import Site

@Suite struct RouteOutputTests {
    @Test func `times are written as RFC 3339, whether or not they were the last before`() {
        let instants = [0, 0, 1_800_000_000, 0, 1_800_000_000, 1_800_000_000, -62_000_000_000]
            .map(Instant.init(secondsSinceEpoch:))
        var output = RouteOutput()
        for instant in instants { output.append(instant) }
        output.append(nil as Instant?)
        let expected = instants.map { "\"\($0.rfc3339)\"" }.joined() + "null"
        #expect(String(decoding: output.taken().bytes, as: UTF8.self) == expected)
    }
}
