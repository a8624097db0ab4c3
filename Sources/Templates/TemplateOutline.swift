/// What a template is made of, as far as that decides whether it may be used. It is read from the
/// bytes, before the engine sees them: sections by the thousand are more than its parser survives.
///
/// Pages need a part of Mustache only: variables, sections, comments, partials, parents with blocks.
/// The rest is refused, since it hides what a template does: names that are values (`{{>*name}}`),
/// other delimiters, transforms, pragmas, and values that are not escaped.
struct TemplateOutline {
    /// Another template named, as a partial or a parent.
    struct Include {
        let name: String
        let line: Int
        /// How many sections, blocks and parents it stands in.
        let depth: Int
        /// It stands in a block that is handed to a parent.
        let isInBlock: Bool
    }

    private(set) var includes: [Include] = []
    private(set) var tags = 0
    private(set) var depth = 0
    /// It has blocks that another template may fill.
    private(set) var hasBlocks = false

    /// The only value that is written as it is: JSON made safe for a `<script>`.
    static let unescaped = "jsonLD"
    /// Many times what any page needs.
    static let mostBytes = 100_000
    static let mostDepth = 32

    private let template: String
    private var open: [Open] = []

    /// A section, a block or a parent that is not closed yet.
    private struct Open {
        let sign: Unicode.Scalar
        let name: String
        let line: Int
    }

    init(_ source: String, named template: String) throws(TemplateProblem) {
        self.template = template
        guard source.utf8.count <= Self.mostBytes else {
            throw TemplateProblem(
                code: .templateTooLarge, template: template, line: nil,
                message: "the template has more than \(Self.mostBytes / 1000) KB",
                fix: "split it into templates that pages name one by one")
        }
        var reader = TemplateReader(source)
        while let tag = reader.next() { try take(tag) }
        if let last = open.last {
            throw invalid(
                last.line, "{{\(last.sign)\(last.name)}} is never closed",
                fix: "add {{/\(last.name)}}")
        }
        if let line = Self.lineOfStrangeBrace(source) {
            throw invalid(
                line, "a brace is joined with the letter or mark beside it, or ends the file",
                fix: "put a space or a line end there")
        }
    }

    private mutating func take(_ tag: TemplateReader.Tag) throws(TemplateProblem) {
        tags += 1
        guard tag.isClosed else {
            throw invalid(tag.line, "{{ without its closing braces", fix: "close the tag")
        }
        switch tag.sign {
        case "!": return
        case "/": try close(tag)
        case "#", "^", "$": try enter(tag)
        case "<":
            try include(tag)
            try enter(tag)
        case ">": try include(tag)
        case "{": try takeRaw(tag)
        case nil: try takeVariable(tag)
        default:
            throw invalid(
                tag.line, "{{\(tag.sign.map(String.init) ?? "")…}} is not used here",
                fix: "values are escaped, templates are named, and delimiters stay {{ and }}")
        }
    }

    private func takeVariable(_ tag: TemplateReader.Tag) throws(TemplateProblem) {
        try requireName(tag)
        try requireNotInParent(tag)
    }

    private func takeRaw(_ tag: TemplateReader.Tag) throws(TemplateProblem) {
        try takeVariable(tag)
        guard tag.name == Self.unescaped else {
            throw invalid(
                tag.line, "{{{\(tag.name)}}} is not escaped", fix: "write {{\(tag.name)}}")
        }
    }

    private mutating func include(_ tag: TemplateReader.Tag) throws(TemplateProblem) {
        try requireName(tag)
        try requireNotInParent(tag)
        includes.append(
            Include(name: tag.name, line: tag.line, depth: open.count, isInBlock: isInBlock))
    }

    private mutating func enter(_ tag: TemplateReader.Tag) throws(TemplateProblem) {
        try requireName(tag)
        if tag.sign == "$", !isDirectlyInParent {
            guard !isInBlock else {
                throw invalid(
                    tag.line, "the block {{$\(tag.name)}} stands in a block that fills another",
                    fix: "a block with blocks inside would hold itself; take it out")
            }
            hasBlocks = true
        } else if tag.sign != "$", tag.sign != "<" {
            try requireNotInParent(tag)
        }
        open.append(Open(sign: tag.sign ?? "#", name: tag.name, line: tag.line))
        depth = max(depth, open.count)
        guard open.count <= Self.mostDepth else {
            throw TemplateProblem(
                code: .templateTooLarge, template: template, line: tag.line,
                message: "sections inside sections, more than \(Self.mostDepth) deep",
                fix: "write fewer levels, or move some into a template of their own")
        }
    }

    private mutating func close(_ tag: TemplateReader.Tag) throws(TemplateProblem) {
        guard let last = open.popLast(), last.name == tag.name else {
            throw invalid(
                tag.line, "{{/\(tag.name)}} closes nothing that is open",
                fix: "close sections in the order in which they were opened, the last one first")
        }
    }

    /// Directly in a parent there are blocks alone.
    private func requireNotInParent(_ tag: TemplateReader.Tag) throws(TemplateProblem) {
        guard isDirectlyInParent else { return }
        throw invalid(
            tag.line, "between {{<\(open.last?.name ?? "")}} and its end there may be blocks only",
            fix: "put it into a block, {{$name}}…{{/name}}")
    }

    private func requireName(_ tag: TemplateReader.Tag) throws(TemplateProblem) {
        guard tag.isNamed else {
            throw invalid(
                tag.line, "“\(tag.name.prefix(40))” is no name",
                fix: "names are letters, digits, dots, hyphens and underscores")
        }
    }

    private var isDirectlyInParent: Bool { open.last?.sign == "<" }

    private var isInBlock: Bool {
        zip(open, open.dropFirst()).contains { $0.sign == "<" && $1.sign == "$" }
    }

    private func invalid(_ line: Int, _ message: String, fix: String) -> TemplateProblem {
        TemplateProblem(
            code: .invalidTemplate, template: template, line: line,
            message: "the template does not compile: \(message)", fix: fix)
    }

    /// The engine goes by characters: a brace that is joined with something is none to it. Behind the
    /// last one it looks for a second.
    private static func lineOfStrangeBrace(_ source: String) -> Int? {
        var line = 1
        for character in source {
            if character.isNewline { line += 1 }
            let scalars = character.unicodeScalars
            if scalars.count > 1, scalars.contains("{") || scalars.contains("}") { return line }
        }
        return source.utf8.last == UInt8(ascii: "{") ? line : nil
    }
}
