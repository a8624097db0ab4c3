import Synchronization

/// A value that is made when it is first asked for, and only once, whichever thread asks.
package final class Lazy<Value: Sendable>: Sendable {
    private final class Made: Sendable {
        let value: Value

        init(_ value: Value) { self.value = value }
    }

    private let made = AtomicLazyReference<Made>()
    /// Nil when the value is made, so that what it was made from is freed.
    private let make: Mutex<(@Sendable () -> Value)?>

    /// - Parameter make: makes the value; called at most once.
    package init(_ make: @escaping @Sendable () -> Value) { self.make = Mutex(make) }

    /// A value that is there already.
    package init(_ value: Value) {
        make = Mutex(nil)
        _ = made.storeIfNil(Made(value))
    }

    package var value: Value {
        if let made = made.load() { return made.value }
        return make.withLock { make in
            if let made = made.load() { return made.value }
            guard let maker = make else { preconditionFailure("A lazy value asks for itself.") }
            let fresh = made.storeIfNil(Made(maker()))
            make = nil
            return fresh.value
        }
    }
}
