import Testing

@testable import WebServer

@Suite struct QueryPairsTests {
    private func pairs(_ query: String) -> QueryPairs {
        QueryPairs(in: Array("/path?\(query)".utf8), from: 6)
    }

    @Test(arguments: [
        ("", ""),
        ("a=1&b=2", "a=1 b=2"),
        ("&&a=1&", "a=1"),
        ("a", "a="),
        ("=1", "=1"),
        ("a=b=c", "a=b=c"),
        ("%61=%31+2", "a=1 2"),
        ("a=%zz&b=%ff&c=3", "c=3"),
        ("%zz=1&a=%00&b=2", "b=2"),
    ])
    func `pairs are decoded, and left out where they cannot be`(query: String, expected: String) {
        let items = pairs(query).items.map { "\($0.name)=\($0.value)" }
        #expect(items.joined(separator: " ") == expected)
    }

    @Test(
        arguments: [
            ("topic=card&language=ne", "topic", "card"),
            ("language=ne&t%6fpic=card%2dlost", "topic", "card-lost"),
            ("topic=%zz&topic=card&topic=system", "topic", "card"),
            ("topics=1&topi=2&topic=", "topic", ""),
            ("topic&a=1", "topic", ""),
            ("a=1", "topic", nil),
            ("", "topic", nil),
        ] as [(String, String, String?)])
    func `the first value under a name that can be decoded is found`(
        query: String, name: String, value: String?
    ) {
        #expect(pairs(query).value(of: name) == value)
    }
}
