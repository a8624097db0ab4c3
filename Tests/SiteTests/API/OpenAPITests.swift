import Foundation
import Guidance
import Publishing
import TestSupport
import Testing

@testable import Site

/// `static/openapi.json` and the API's own table of addresses name the same.
@Suite struct OpenAPITests {
    private func description() throws -> [String: Any] {
        let edition = try #require(Fixture.result.edition)
        let asset = try #require(edition.assets.first { $0.source == "openapi.json" })
        return try #require(
            try JSONSerialization.jsonObject(with: Data(asset.bytes)) as? [String: Any])
    }

    @Test func `every address is described and every description has an address`() throws {
        let paths = try #require(try description()["paths"] as? [String: Any])
        #expect(Set(paths.keys) == Set(API.endpoints.map(\.pattern.text)))
    }

    @Test func `everything that is referred to is there, and nothing else`() throws {
        let description = try description()
        var named: Set<String> = []
        let components = try #require(description["components"] as? [String: [String: Any]])
        for (kind, members) in components {
            for name in members.keys { named.insert("#/components/\(kind)/\(name)") }
        }
        #expect(references(in: description) == named)
    }

    @Test func `rules, states and kinds are those of the program`() throws {
        let components = try #require(try description()["components"] as? [String: Any])
        let schemas = try #require(components["schemas"] as? [String: [String: Any]])
        func values(_ path: String...) -> [String]? {
            let found = path.reduce(schemas as Any) { ($0 as? [String: Any])?[$1] as Any }
            return (found as? [String: Any])?["enum"] as? [String]
        }
        let languages = try #require(Fixture.result.edition).languages
        #expect(values("LanguageTag") == languages.all.map(\.tag))
        #expect(values("SpokenTag") == languages.spoken.map(\.tag))
        #expect(values("Network") == Network.allCases.map(\.rawValue))
        #expect(values("Certainty") == Certainty.allCases.map(\.rawValue))
        #expect(
            values("Reason", "properties", "rule") == Route.Rule.allCases.map(\.rawValue))
        #expect(values("Block", "properties", "kind") == Block.Kind.allCases.map(\.rawValue))
        let pictures = schemas["Picture"]?["enum"] as? [Any]
        #expect(pictures?.compactMap { $0 as? String } == Picture.allCases.map(\.rawValue))
    }

    @Test func `every parameter of a query is described and read`() throws {
        let description = try description()
        let paths = try #require(description["paths"] as? [String: [String: [String: Any]]])
        for route in API.endpoints {
            let described = try #require(paths[route.pattern.text]?["get"])
            let parameters = described["parameters"] as? [[String: Any]] ?? []
            let names = parameters.filter { $0["in"] as? String != "path" }.map {
                $0["name"] as? String ?? "language"
            }
            #expect(Set(route.reads.map(\.name)) == Set(names), "\(route.pattern.text)")
        }
    }

    private func references(in value: Any) -> Set<String> {
        switch value {
        case let object as [String: Any]:
            object.reduce(into: []) { found, member in
                if member.key == "$ref", let name = member.value as? String {
                    found.insert(name)
                } else {
                    found.formUnion(references(in: member.value))
                }
            }
        case let array as [Any]: array.reduce(into: []) { $0.formUnion(references(in: $1)) }
        default: []
        }
    }
}
