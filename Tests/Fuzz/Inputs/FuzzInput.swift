/// A parser of what strangers or authors write, and what must hold whatever they write.
protocol FuzzInput: SendableMetatype {
    /// As the folder of its corpus is called.
    static var name: String { get }

    /// Parses the bytes; traps when something does not hold that must.
    static func take(_ bytes: [UInt8])
}

/// All of them.
enum FuzzInputs {
    static let all: [any FuzzInput.Type] = [
        HoursInput.self, POInput.self, YAMLInput.self, AcceptLanguageInput.self, PathInput.self,
        MessageInput.self, ExchangeInput.self, QueryInput.self,
    ]
}
