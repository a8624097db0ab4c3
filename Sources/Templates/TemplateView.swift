/// What a template says: each stored property is a name that the template uses.
///
/// Nil, false and an empty array leave a section out. Properties are texts, numbers, `Bool`, views,
/// dictionaries of texts, and optionals and arrays of those.
package protocol TemplateView: TemplateValue {}

/// What a template of its own is rendered with.
package protocol PageView: TemplateView {
    static var template: PageTemplate { get }
}

/// A view whose names stand beside those of the view that has it, unless that has it as an optional or in
/// an array.
package protocol SharedView: TemplateView {}

/// What a property of a view may be.
package protocol TemplateValue: Sendable {
    /// As the engine takes it. Never nil: the engine would look the name up further out.
    var engineValue: Any { get }
}

extension TemplateView {
    package var engineValue: Any { values }

    /// The values by name.
    package var values: [String: Any] {
        var values: [String: Any] = [:]
        for (name, value) in Mirror(reflecting: self).children {
            guard let name else { continue }
            // A cast to a protocol looks into an optional: what the property is decides.
            if type(of: value) is any SharedView.Type, let shared = value as? any SharedView {
                values.merge(shared.values) { own, _ in own }
            } else {
                values[name] = (value as? any TemplateValue)?.engineValue ?? false
            }
        }
        return values
    }
}

extension String: TemplateValue {
    package var engineValue: Any { self }
}

extension Int: TemplateValue {
    package var engineValue: Any { self }
}

extension Bool: TemplateValue {
    package var engineValue: Any { self }
}

extension Optional: TemplateValue where Wrapped: TemplateValue {
    package var engineValue: Any { self?.engineValue ?? false }
}

extension Array: TemplateValue where Element: TemplateValue {
    package var engineValue: Any { map(\.engineValue) }
}

extension Dictionary: TemplateValue where Key == String, Value: TemplateValue {
    package var engineValue: Any { self }
}
