/// A service with the line it is on, shared by every answer that names it.
///
/// A route hands services from rule to rule; sharing one object costs a reference count, where
/// copying the two values would cost one for each of their texts.
package final class LinkedService: Sendable {
    package let service: Service
    package let line: Line

    init(service: Service, line: Line) { (self.service, self.line) = (service, line) }
}

extension LinkedService: Hashable {
    package static func == (left: LinkedService, right: LinkedService) -> Bool {
        left === right || left.service == right.service && left.line == right.line
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(service.id) }
}
