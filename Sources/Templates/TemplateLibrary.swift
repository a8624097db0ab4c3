import Guidance
import Mustache
import Support

/// The templates of an edition: all of them checked when it is made, each compiled when a page first
/// needs it.
package struct TemplateLibrary: Sendable {
    /// Mustache sources by name.
    private let sources: [String: String]
    /// For each template it and those that it names, and those that they name.
    private let libraries: [String: Lazy<MustacheLibrary>]

    /// - Parameter sources: by name.
    /// - Throws: the first problem, in the order of their names.
    package init(_ sources: [String: String]) throws(TemplateProblem) {
        let graph = TemplateGraph(sources)
        if let problem = graph.problems.first { throw problem }
        self.sources = sources
        let compiled = sources.mapValues { source in Lazy { Self.compile(source) } }
        libraries = Dictionary(
            uniqueKeysWithValues: sources.keys.map { name in
                let needed = graph.needed(by: name)
                let own = compiled.filter { needed.contains($0.key) }
                return (name, Lazy { MustacheLibrary(templates: own.mapValues(\.value)) })
            })
    }

    /// The most bytes of a template.
    package static var mostBytes: Int { TemplateOutline.mostBytes }

    /// Whether these are made from `sources`.
    package func isMade(of sources: [String: String]) -> Bool { self.sources == sources }

    /// The text of a template with its values in place; empty when there is no such template.
    package func render(_ name: String, _ values: [String: Any]) -> String {
        libraries[name]?.value.render(values, withTemplate: name) ?? ""
    }

    private static func compile(_ source: String) -> MustacheTemplate {
        precondition(MarkupContent.isRegistered)
        do {
            return try MustacheTemplate(string: MarkupContent.line + source)
        } catch {
            // The outline refuses whatever the engine would.
            preconditionFailure("a template that was checked does not compile: \(error)")
        }
    }
}
