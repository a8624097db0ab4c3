import Guidance

extension PhoneNumber {
    /// As it is dialled; callers in other countries dial another number where there is one.
    func shown(abroad isAbroad: Bool) -> String { (isAbroad ? international : nil) ?? printed }
}

extension Route {
    /// Whether the caller is in another country.
    var isFromAbroad: Bool { query.network == .overseas }
}

/// The steps of a route that dial one number, in their order.
struct NumberEntry {
    let line: Line
    /// Where the steps stand in the route.
    let indices: [Int]
    let steps: [Route.Step]
    /// Whether each of them stands in for one before it that is in the same state.
    fileprivate let isBesidePrimary: Bool

    /// What a caller who dials the number now meets.
    var first: Route.Step { steps[0] }

    /// Each number once, where its first step stands.
    static func entries(of route: Route) -> [NumberEntry] {
        var lines: [Line] = []
        for step in route.steps where !lines.contains(where: { $0.id == step.line.id }) {
            lines.append(step.line)
        }
        return lines.map { line in
            let indices = route.steps.indices.filter { route.steps[$0].line.id == line.id }
            return NumberEntry(
                line: line, indices: indices, steps: indices.map { route.steps[$0] },
                isBesidePrimary: indices.allSatisfy(route.isBesidePrimary))
        }
    }

    /// The numbers to choose from, each with those to dial when it does not connect.
    static func choices(of route: Route) -> [(entry: NumberEntry, fallbacks: [NumberEntry])] {
        let entries = entries(of: route)
        func standsIn(_ entry: NumberEntry, for primary: NumberEntry) -> Bool {
            let id = entry.first.service.fallbackFor
            return entry.isBesidePrimary && primary.steps.contains { $0.service.id == id }
        }
        return entries.filter { !$0.isBesidePrimary }.map { entry in
            (entry, entries.filter { standsIn($0, for: entry) })
        }
    }
}
