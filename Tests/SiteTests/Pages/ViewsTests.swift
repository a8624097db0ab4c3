import Foundation
@_spi(Reflection) import Swift
import Templates
import TestSupport
import Testing

@testable import Site

/// Every name of every template stands in its view, and the other way round.
@Suite struct ViewsTests {
    private static let templates: [String: String] = {
        let folder = URL(filePath: #filePath).appending(path: "../../../../static/templates")
            .standardizedFileURL
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
        return Dictionary(
            uniqueKeysWithValues: files.filter { $0.hasSuffix(".mustache") }.map { file in
                let text = try? String(contentsOf: folder.appending(path: file), encoding: .utf8)
                return (String(file.dropLast(".mustache".count)), text ?? "")
            })
    }()

    @Test func `each template of a page has one view`() {
        let views = PageViews.all.map { $0.template.rawValue }
        #expect(views.sorted() == PageTemplate.allCases.map(\.rawValue).sorted())
    }

    @Test func `templates name what their views have, and all of it`() throws {
        var names = TemplateNames(Self.templates)
        for view in PageViews.all { try names.read(view) }
        #expect(names.unknown == [])
        let known = Set(PageViews.all.flatMap { ViewType($0).allFields })
        #expect(known.count > 300)
        #expect(known.subtracting(names.used).sorted() == [])
    }

    @Test func `a name that no view has is found, and one that no template names`() throws {
        var templates = Self.templates
        templates["error"] = "{{title}} {{#frame}}{{titel}}{{/frame}}"
        var names = TemplateNames(templates)
        try names.read(ErrorView.self)
        #expect(names.unknown == ["error: frame", "error: titel"])
        #expect(!names.used.contains("ErrorView.text"))
    }
}

/// What a view's type says of its properties.
private struct ViewType {
    /// Of names, with the view that a section of that name opens; nil for one that opens none.
    private(set) var fields: [String: ViewType?] = [:]
    /// `BlockView.number`, by name; those of shared views count as theirs.
    private(set) var owners: [String: String] = [:]
    private var nested: [ViewType] = []

    init(_ type: any Any.Type) {
        var found: [(name: String, type: any Any.Type)] = []
        _ = unsafe _forEachField(of: type, options: []) { name, _, child, _ in
            unsafe found.append((String(cString: name), child))
            return true
        }
        for (name, child) in found {
            if let shared = child as? any SharedView.Type {
                let view = ViewType(shared)
                fields.merge(view.fields) { own, _ in own }
                owners.merge(view.owners) { own, _ in own }
                nested.append(view)
                continue
            }
            let view = Self.view(in: child).map(ViewType.init)
            fields[name] = .some(view)
            owners[name] = "\(type).\(name)"
            if let view { nested.append(view) }
        }
    }

    var allFields: [String] { Array(owners.values) + nested.flatMap(\.allFields) }

    /// The view that an optional or an array holds, or that a type is.
    private static func view(in type: any Any.Type) -> (any Any.Type)? {
        if type is any TemplateView.Type { return type }
        return (type as? any Wrapper.Type).flatMap { view(in: $0.wrapped) }
    }
}

private protocol Wrapper {
    static var wrapped: any Any.Type { get }
}

extension Optional: Wrapper {
    fileprivate static var wrapped: any Any.Type { Wrapped.self }
}

extension Array: Wrapper {
    fileprivate static var wrapped: any Any.Type { Element.self }
}

/// Reads templates as the engine does: names are looked up from the innermost view outwards.
private struct TemplateNames {
    private let templates: [String: String]
    private(set) var used: Set<String> = []
    private(set) var unknown: [String] = []

    init(_ templates: [String: String]) { self.templates = templates }

    private enum Piece {
        case value(String)
        case section(String, [Piece])
        /// Another template with its blocks filled in.
        case include(String, blocks: [String: [Piece]])
        case block(String, [Piece])
    }

    mutating func read(_ view: any PageView.Type) throws {
        let name = view.template.rawValue
        try walk(pieces(of: name), [ViewType(view)], [:], in: name)
    }

    private func pieces(of name: String) throws -> [Piece] {
        let text = try #require(templates[name])
        var tags = text.matches(of: #/\{\{\{?([#^/$<>!]?)\s*([^{}]*?)\s*\}?\}\}/#)
            .map { (sign: String($0.1), name: String($0.2)) }[...]
        return Self.pieces(&tags, until: nil)
    }

    private static func pieces(
        _ tags: inout ArraySlice<(sign: String, name: String)>, until end: String?
    ) -> [Piece] {
        var pieces: [Piece] = []
        while let tag = tags.popFirst() {
            switch tag.sign {
            case "/": return pieces
            case "#", "^": pieces.append(.section(tag.name, Self.pieces(&tags, until: tag.name)))
            case "$": pieces.append(.block(tag.name, Self.pieces(&tags, until: tag.name)))
            case "<":
                var blocks: [String: [Piece]] = [:]
                for case .block(let name, let content) in Self.pieces(&tags, until: tag.name) {
                    blocks[name] = content
                }
                pieces.append(.include(tag.name, blocks: blocks))
            case ">": pieces.append(.include(tag.name, blocks: [:]))
            case "!": break
            default: pieces.append(.value(tag.name))
            }
        }
        return pieces
    }

    private mutating func walk(
        _ pieces: [Piece], _ views: [ViewType], _ blocks: [String: [Piece]], in template: String
    ) throws {
        for piece in pieces {
            switch piece {
            case .value(let name): _ = find(name, views, in: template)
            case .section(let name, let content):
                let inner = find(name, views, in: template)
                try walk(content, views + (inner.map { [$0] } ?? []), blocks, in: template)
            case .include(let name, let filled):
                try walk(self.pieces(of: name), views, filled, in: name)
            case .block(let name, let content):
                try walk(blocks[name] ?? content, views, [:], in: template)
            }
        }
    }

    /// The view that a name opens. Words of the interface and of the desk are looked up in tables.
    private mutating func find(
        _ name: String, _ views: [ViewType], in template: String
    ) -> ViewType? {
        guard name != "." else { return nil }
        let parts = name.split(separator: ".").map(String.init)
        guard let view = views.last(where: { $0.fields[parts[0]] != nil }) else {
            // A part of a page is rendered with the words of its page.
            if parts[0] != "t" { unknown.append("\(template): \(name)") }
            return nil
        }
        used.insert(view.owners[parts[0]] ?? "")
        guard let inner = view.fields[parts[0]] ?? nil else { return nil }
        return parts.count == 1 ? inner : find(parts[1], [inner], in: template)
    }
}
