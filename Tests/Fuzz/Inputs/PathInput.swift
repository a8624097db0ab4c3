@testable import WebServer

/// The target of a request, which anybody sends.
enum PathInput: FuzzInput {
    static let name = "path"

    static func take(_ bytes: [UInt8]) {
        guard let target = Target(String(decoding: bytes, as: UTF8.self)) else { return }
        precondition(target.path.hasPrefix("/") && !target.path.contains("//"))
        precondition(!target.path.utf8.contains(0) && !target.path.utf8.contains(0x5C))
        let segments = target.path.split(separator: "/")
        precondition(!segments.contains(".") && !segments.contains(".."), "a way out of the tree")
        for item in target.items {
            precondition(!item.name.utf8.contains(0) && !item.value.utf8.contains(0))
        }
    }
}
