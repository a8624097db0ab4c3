/// The templates that pages are rendered from. All others are parts of these.
package enum PageTemplate: String, CaseIterable, Sendable {
    case accessibility
    case archive
    case call
    case callIndex = "call-index"
    case callNotes = "call-notes"
    case callNumbers = "call-numbers"
    case callReasons = "call-reasons"
    case card
    case chooser
    case desk
    case editors
    case error
    case faq
    case feedback
    case flow
    case flowState = "flow-state"
    case guide
    case home
    case l10n
    case labels
    case number
    case print
    case savedNotice = "saved-notice"
    case screen
    case search
    case share
    case source
    case sources
    case wallet
    case words

    /// Everything that is wrong with templates; those that are missing, so that their pages would be
    /// empty; and, when all others can be used, templates of no page. A misspelt name is both.
    ///
    /// - Parameter sources: the templates by name.
    /// - Returns: the problems of each kind in the order of their names.
    package static func problems(in sources: [String: String]) -> [TemplateProblem] {
        let graph = TemplateGraph(sources)
        let missing = allCases.map(\.rawValue).filter { sources[$0] == nil }.sorted()
        let others = missing.map(Self.missing)
        guard graph.problems.isEmpty else { return graph.problems + others }
        return others + unread(in: sources, graph)
    }

    private static func unread(
        in sources: [String: String], _ graph: TemplateGraph
    ) -> [TemplateProblem] {
        let read = allCases.reduce(into: Set<String>()) {
            $0.formUnion(graph.needed(by: $1.rawValue))
        }
        return Set(sources.keys).subtracting(read).sorted().map(unread)
    }

    private static func missing(_ name: String) -> TemplateProblem {
        TemplateProblem(
            code: .missingTemplate, template: name, line: nil,
            message: "the template is missing, and pages are made from it",
            fix: "restore the file, or correct the name of the one that was meant")
    }

    private static func unread(_ name: String) -> TemplateProblem {
        TemplateProblem(
            code: .unreadTemplate, template: name, line: nil,
            message: "no page is made from this template", fix: "delete it, or correct its name")
    }
}
