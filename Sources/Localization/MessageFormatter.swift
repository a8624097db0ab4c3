import CICU
import Guidance
import Synchronization

/// A value for a named argument of a message.
package enum MessageArgument: Hashable, Sendable {
    case text(String)
    case number(Int)
}

/// A formatted text, and what went wrong on the way.
package struct FormattedMessage: Hashable, Sendable {
    package let text: String
    package let problems: [MessageProblem]
}

package enum MessageProblem: Hashable, Sendable {
    /// The pattern does not compile; its own text is shown.
    case invalidPattern(position: Int?)
    /// The pattern names an argument that was not given; `{name}` is shown.
    case missingArgument(String)
}

/// Formats ICU MessageFormat patterns with named arguments. Formatting never throws.
package final class MessageFormatter: Sendable {
    private let compiled = Mutex<[Key: CompiledMessage]>([:])
    private static let limit = 20_000

    private struct Key: Hashable {
        let language: Language
        let pattern: String
    }

    package init() {}

    /// The text of `pattern` in `language`, with the problems found.
    package func format(
        _ pattern: String, language: Language, arguments: [String: MessageArgument] = [:]
    ) -> FormattedMessage {
        // Nothing to compile in a plain sentence.
        if !pattern.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "'") }) {
            return FormattedMessage(text: pattern, problems: [])
        }
        let parsed = try? MessagePattern(pattern)
        if let parsed, parsed.isPlain, let message = parsed.formatted(arguments) { return message }
        let key = Key(language: language, pattern: pattern)
        return compiled.withLock { compiled in
            if let message = compiled[key] { return message.format(arguments) }
            if compiled.count >= Self.limit { compiled.removeAll() }
            let message = CompiledMessage(pattern, parsed?.argumentNames ?? [], language)
            compiled[key] = message
            return message.format(arguments)
        }
    }
}

extension MessagePattern {
    /// Of a plain pattern. Nil where a number has to be written by the rules of a language.
    fileprivate func formatted(_ arguments: [String: MessageArgument]) -> FormattedMessage? {
        var text = ""
        var missing: Set<String> = []
        for part in parts {
            switch part {
            case .text(let words): text += words
            case .placeholder(let name):
                switch arguments[name] {
                case .text(let value): text += value
                case nil:
                    text += "{\(name)}"
                    missing.insert(name)
                case .number: return nil
                }
            case .number, .choice: return nil
            }
        }
        return FormattedMessage(
            text: text, problems: missing.sorted().map { .missingArgument($0) })
    }
}

/// One compiled pattern.
///
/// Safe to use: the pointer is set once and closed once, and `MessageFormatter` lets one thread at a
/// time near it.
@safe private final class CompiledMessage {
    private let pattern: String
    private let pointer: OpaquePointer?
    private let position: Int?
    private let names: Set<String>

    init(_ pattern: String, _ names: Set<String>, _ language: Language) {
        (self.pattern, self.names) = (pattern, names)
        var offset: Int32 = -1
        unsafe pointer = cicu_message_open(
            language.icuLocale, pattern, pattern.utf8.count, &offset)
        position = offset < 0 ? nil : Int(offset)
    }

    deinit { unsafe cicu_message_close(pointer) }

    func format(_ arguments: [String: MessageArgument]) -> FormattedMessage {
        guard let pointer = unsafe pointer else {
            return FormattedMessage(text: pattern, problems: [.invalidPattern(position: position)])
        }
        let missing = names.subtracting(arguments.keys).sorted()
        let all = names.sorted().map { ($0, arguments[$0] ?? .text("{\($0)}")) }
        let text = unsafe Self.format(pointer, all) ?? pattern
        return FormattedMessage(text: text, problems: missing.map { .missingArgument($0) })
    }

    private static func format(
        _ pointer: OpaquePointer, _ arguments: [(String, MessageArgument)]
    ) -> String? {
        var numbers = [Int64](repeating: 0, count: arguments.count)
        var texts: [String?] = []
        for (index, argument) in arguments.enumerated() {
            switch argument.1 {
            case .text(let text): texts.append(text)
            case .number(let number):
                numbers[index] = Int64(number)
                texts.append(nil)
            }
        }
        return unsafe CStrings.with(arguments.map(\.0)) { names in
            unsafe CStrings.with(texts) { texts in
                unsafe ICUText.take(
                    cicu_message_format(pointer, arguments.count, names, texts, numbers))
            }
        }
    }
}

/// Arrays of C strings for the length of a call.
enum CStrings {
    static func with<Result>(
        _ texts: [String?], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
    ) -> Result {
        let storage = texts.map { text in text.map { Array($0.utf8CString) } }
        return unsafe collect(storage[...], [], body)
    }

    /// Pins one string after the other; few arguments make this shallow.
    private static func collect<Result>(
        _ rest: ArraySlice<[CChar]?>, _ pointers: [UnsafePointer<CChar>?],
        _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
    ) -> Result {
        guard let first = rest.first else {
            return unsafe pointers.withUnsafeBufferPointer { unsafe body($0.baseAddress) }
        }
        guard let text = first else {
            return unsafe collect(rest.dropFirst(), pointers + [nil], body)
        }
        return unsafe text.withUnsafeBufferPointer {
            unsafe collect(rest.dropFirst(), pointers + [$0.baseAddress], body)
        }
    }
}
