import Dispatch
import Synchronization

/// A value that is made on another thread from now on, while the asker does something else.
package final class Ahead<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)
    private let isMade = DispatchGroup()

    /// Begins at once.
    package init(_ make: @escaping @Sendable () -> Value) {
        DispatchQueue.global(qos: .userInitiated).async(group: isMade) { [self] in
            let value = make()
            made.withLock { $0 = value }
        }
    }

    /// Waits until it is there.
    package var value: Value {
        isMade.wait()
        guard let value = made.withLock(\.self) else { preconditionFailure("It was not made.") }
        return value
    }
}
