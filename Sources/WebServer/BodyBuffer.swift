import Glibc

/// The body of an answer made for one request: written once, and handed to libmicrohttpd as it is.
///
/// Safe to use: the memory is allocated here and grows here, it has one owner since the buffer cannot
/// be copied, and it is freed with the buffer or, once taken, by libmicrohttpd with the response.
@safe package struct BodyBuffer: ~Copyable {
    @usableFromInline var memory: UnsafeMutableRawPointer
    @usableFromInline var capacity: Int
    @usableFromInline var size = 0

    /// - Parameter capacity: bytes it takes without growing.
    package init(capacity: Int) {
        self.capacity = max(capacity, 1)
        unsafe memory = Self.checked(malloc(self.capacity))
    }

    deinit { unsafe free(memory) }

    package var count: Int { size }

    @inlinable package mutating func append(_ bytes: [UInt8]) {
        reserve(bytes.count)
        unsafe bytes.withUnsafeBytes { unsafe copy($0) }
    }

    /// Appends what stands at a place in `bytes`.
    @inlinable package mutating func append(_ bytes: [UInt8], at place: Range<Int>) {
        reserve(place.count)
        unsafe bytes.withUnsafeBytes { unsafe copy(UnsafeRawBufferPointer(rebasing: $0[place])) }
    }

    @inlinable package mutating func append(_ text: StaticString) {
        reserve(text.utf8CodeUnitCount)
        unsafe copy(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Appends the text as UTF-8.
    package mutating func append(text: String) {
        var text = text
        reserve(text.utf8.count)
        text.withUTF8 { unsafe copy(UnsafeRawBufferPointer($0)) }
    }

    @inlinable package mutating func append(_ byte: UInt8) {
        reserve(1)
        unsafe memory.storeBytes(of: byte, toByteOffset: size, as: UInt8.self)
        size += 1
    }

    /// Puts a number from 0 to 99 in the place of two bytes, counted from the start.
    @inlinable package mutating func put(twoDigits number: Int, at place: Int) {
        precondition(place >= 0 && place + 2 <= size, "nothing stands there")
        let (tens, ones) = UInt8(number).quotientAndRemainder(dividingBy: 10)
        unsafe memory.storeBytes(of: UInt8(ascii: "0") + tens, toByteOffset: place, as: UInt8.self)
        unsafe memory.storeBytes(
            of: UInt8(ascii: "0") + ones, toByteOffset: place + 1, as: UInt8.self)
    }

    /// Takes back the last bytes.
    package mutating func removeLast(_ bytes: Int) {
        precondition(bytes <= size, "there are not so many bytes")
        size -= bytes
    }

    /// What was written so far.
    package var bytes: [UInt8] {
        unsafe [UInt8](UnsafeRawBufferPointer(start: memory, count: size))
    }

    /// The memory and how much of it was written; it is the caller's to free.
    consuming func take() -> (memory: UnsafeMutableRawPointer, count: Int) {
        let taken = unsafe (memory, size)
        discard self
        return unsafe taken
    }

    /// Makes room for so many bytes more.
    @inlinable mutating func reserve(_ more: Int) {
        if size + more > capacity { grow(by: more) }
    }

    /// The caller has reserved room.
    @inlinable mutating func copy(_ bytes: UnsafeRawBufferPointer) {
        unsafe UnsafeMutableRawBufferPointer(start: memory + size, count: bytes.count)
            .copyMemory(from: bytes)
        size += bytes.count
    }

    @usableFromInline mutating func grow(by more: Int) {
        capacity = max(2 * capacity, size + more)
        unsafe memory = Self.checked(realloc(memory, capacity))
    }

    private static func checked(_ memory: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer {
        guard let memory = unsafe memory else {
            preconditionFailure("no memory for the body of an answer")
        }
        return unsafe memory
    }
}
