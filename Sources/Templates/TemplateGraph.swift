/// Which templates name which, and what becomes of it when one is rendered: no template may come back
/// to itself, be put together too deep, or grow beyond measure.
struct TemplateGraph {
    /// Of all templates, in the order of their names.
    private(set) var problems: [TemplateProblem] = []
    private var outlines: [String: TemplateOutline] = [:]
    private var sizes: [String: Size] = [:]

    /// What a template comes to with everything that it names put in its place.
    private struct Size {
        var tags: Int
        var depth: Int
        /// Somewhere in it there is a block that another template may fill.
        var hasBlocks: Bool
    }

    static let mostTags = 20_000
    static let mostDepth = 100

    init(_ sources: [String: String]) {
        let names = sources.keys.sorted()
        for name in names {
            guard let source = sources[name] else { continue }
            do throws(TemplateProblem) {
                outlines[name] = try TemplateOutline(source, named: name)
            } catch {
                problems.append(error)
            }
        }
        let known = Set(names)
        for name in names {
            for include in outlines[name]?.includes ?? [] where !known.contains(include.name) {
                problems.append(Self.unknown(include, in: name))
            }
        }
        for name in names { _ = size(of: name, within: []) }
    }

    /// A template, those that it names, and those that they name.
    func needed(by name: String) -> Set<String> {
        var needed: Set<String> = []
        var open = [name]
        while let next = open.popLast() {
            guard let outline = outlines[next], needed.insert(next).inserted else { continue }
            open += outline.includes.map(\.name)
        }
        return needed
    }

    /// - Parameters:
    ///   - name: of a template.
    ///   - path: the templates that name each other on the way to it.
    /// - Returns: nil for one that cannot be rendered; that is reported once.
    private mutating func size(of name: String, within path: [String]) -> Size? {
        if let known = sizes[name] { return known }
        guard let outline = outlines[name] else { return nil }
        var size = Size(
            tags: outline.tags, depth: outline.depth, hasBlocks: outline.hasBlocks)
        for include in outline.includes {
            guard let inner = self.size(of: include, in: name, within: path + [name]) else {
                // Whoever comes here on another way need not look again.
                outlines[name] = nil
                return nil
            }
            size.tags += inner.tags
            size.depth = max(size.depth, include.depth + 1 + inner.depth)
            size.hasBlocks = size.hasBlocks || inner.hasBlocks
        }
        if size.tags > Self.mostTags || size.depth > Self.mostDepth {
            problems.append(Self.tooLarge(name, size.depth > Self.mostDepth))
            outlines[name] = nil
            return nil
        }
        sizes[name] = size
        return size
    }

    private mutating func size(
        of include: TemplateOutline.Include, in name: String, within path: [String]
    ) -> Size? {
        if let start = path.firstIndex(of: include.name) {
            problems.append(Self.cycle(include, in: name, Array(path[start...]) + [include.name]))
            return nil
        }
        guard path.count <= Self.mostDepth else {
            problems.append(Self.tooLarge(path[0], true))
            return nil
        }
        guard let size = size(of: include.name, within: path) else { return nil }
        if include.isInBlock, size.hasBlocks {
            problems.append(Self.blockInBlock(include, in: name))
            return nil
        }
        return size
    }

    private static func unknown(
        _ include: TemplateOutline.Include, in name: String
    ) -> TemplateProblem {
        TemplateProblem(
            code: .unknownTemplate, template: name, line: include.line,
            message: "there is no template \(include.name)",
            fix: "correct the name, or add \(include.name).mustache")
    }

    private static func cycle(
        _ include: TemplateOutline.Include, in name: String, _ names: [String]
    ) -> TemplateProblem {
        TemplateProblem(
            code: .templateCycle, template: name, line: include.line,
            message: "templates include each other without end: "
                + names.joined(separator: " → "),
            fix: "take one of the names out")
    }

    private static func blockInBlock(
        _ include: TemplateOutline.Include, in name: String
    ) -> TemplateProblem {
        TemplateProblem(
            code: .templateCycle, template: name, line: include.line,
            message: "\(include.name) has blocks, and stands in a block that fills another: it "
                + "would hold itself without end",
            fix: "name a template without blocks there")
    }

    private static func tooLarge(_ name: String, _ isDeep: Bool) -> TemplateProblem {
        TemplateProblem(
            code: .templateTooLarge, template: name, line: nil,
            message: isDeep
                ? "with the templates that it names it is more than \(mostDepth) deep"
                : "with the templates that it names it has more than \(mostTags) tags",
            fix: "name fewer templates, or fewer times")
    }
}
