import Guidance
import Mustache

/// The templates of an edition, compiled.
struct Templates: Sendable {
    /// Mustache sources by name.
    private let sources: [String: String]
    /// For each template it and those that it names, and those that they name.
    private let libraries: [String: Lazy<MustacheLibrary>]

    /// Compiles all of them.
    /// - Throws: the template engine's error when one does not compile.
    init(compiling sources: [String: String]) throws {
        let all = Lazy(
            MustacheLibrary(templates: try sources.mapValues { try MustacheTemplate(string: $0) }))
        self.sources = sources
        libraries = sources.mapValues { _ in all }
    }

    /// Compiles each when it is first asked for.
    /// - Parameter sources: which compile, as those of a published edition do.
    init(published sources: [String: String]) {
        self.sources = sources
        let compiled = Dictionary(
            uniqueKeysWithValues: sources.map { name, source in
                (name, Lazy { Self.compile(source, name) })
            })
        libraries = Dictionary(
            uniqueKeysWithValues: sources.keys.map { name in
                (
                    name,
                    Lazy {
                        let needed = TemplateNames.needed(by: name, in: sources)
                        return MustacheLibrary(
                            templates: compiled.filter { needed.contains($0.key) }
                                .mapValues(\.value))
                    }
                )
            })
    }

    /// Whether these are made from `sources`.
    func are(_ sources: [String: String]) -> Bool { self.sources == sources }

    /// The text of a template with its values in place; empty when there is no such template.
    func render(_ name: String, _ values: [String: Any]) -> String {
        libraries[name]?.value.render(values, withTemplate: name) ?? ""
    }

    private static func compile(_ source: String, _ name: String) -> MustacheTemplate {
        do {
            return try MustacheTemplate(string: source)
        } catch {
            fatalError("The published template \(name) does not compile; publish again: \(error)")
        }
    }
}
