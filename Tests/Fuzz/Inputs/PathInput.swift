@testable import WebServer

/// The target of a request, which anybody sends.
enum PathInput: FuzzInput {
    static let name = "path"

    static func take(_ bytes: [UInt8]) {
        guard let target = Target(RawTarget(bytes)) else { return }
        // By bytes, as file names and addresses are compared.
        let path = Array(target.path.utf8)
        precondition(path.first == UInt8(ascii: "/"))
        precondition(!path.contains(0) && !path.contains(UInt8(ascii: "\\")))
        precondition(!zip(path, path.dropFirst()).contains { $0 == 0x2F && $1 == 0x2F })
        let segments = path.split(separator: UInt8(ascii: "/")).map(Array.init)
        precondition(!segments.contains([0x2E]) && !segments.contains([0x2E, 0x2E]), "a way out")
        let items = target.pairs.items
        for item in items {
            precondition(!item.name.utf8.contains(0) && !item.value.utf8.contains(0))
            // Looked for by itself it is the same.
            precondition(
                target.pairs.value(of: item.name) == items.first { $0.name == item.name }?.value)
        }
    }
}
