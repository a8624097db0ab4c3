import Glibc

/// The body of an answer made for one request: written once, and handed to libmicrohttpd as it is.
///
/// Safe to use: the memory is allocated here and grows here, it has one owner since the buffer cannot
/// be copied, and it is freed with the buffer or, once taken, by libmicrohttpd with the response.
@safe package struct BodyBuffer: ~Copyable {
    private var memory: UnsafeMutableRawPointer
    private var capacity: Int
    private var size = 0

    /// - Parameter capacity: bytes it takes without growing.
    package init(capacity: Int) {
        self.capacity = max(capacity, 1)
        unsafe memory = Self.checked(malloc(self.capacity))
    }

    deinit { unsafe free(memory) }

    package var count: Int { size }

    package mutating func append(_ bytes: [UInt8]) {
        reserve(bytes.count)
        unsafe bytes.withUnsafeBytes { unsafe copy($0) }
    }

    /// Appends what stands at a place in `bytes`.
    package mutating func append(_ bytes: [UInt8], at place: Range<Int>) {
        precondition(
            place.lowerBound >= 0 && place.upperBound <= bytes.count, "nothing stands there")
        reserve(place.count)
        unsafe bytes.withUnsafeBytes { unsafe copy(UnsafeRawBufferPointer(rebasing: $0[place])) }
    }

    package mutating func append(_ text: StaticString) {
        let count = text.utf8CodeUnitCount
        reserve(count)
        unsafe copy(UnsafeRawBufferPointer(start: text.utf8Start, count: count))
    }

    /// Appends once more what stands at a place in it.
    package mutating func append(copyOf place: Range<Int>) {
        precondition(place.lowerBound >= 0 && place.upperBound <= size, "nothing stands there")
        reserve(place.count)
        unsafe copy(
            UnsafeRawBufferPointer(start: memory + place.lowerBound, count: place.count))
    }

    /// Appends the text as UTF-8.
    package mutating func append(text: String) {
        var text = text
        reserve(text.utf8.count)
        text.withUTF8 { unsafe copy(UnsafeRawBufferPointer($0)) }
    }

    package mutating func append(_ byte: UInt8) {
        reserve(1)
        unsafe memory.storeBytes(of: byte, toByteOffset: size, as: UInt8.self)
        size += 1
    }

    /// Appends a number from 0 to 99 as two digits.
    package mutating func append(twoDigits number: Int) {
        let (tens, ones) = UInt8(number).quotientAndRemainder(dividingBy: 10)
        reserve(2)
        unsafe memory.storeBytes(of: UInt8(ascii: "0") + tens, toByteOffset: size, as: UInt8.self)
        unsafe memory.storeBytes(
            of: UInt8(ascii: "0") + ones, toByteOffset: size + 1, as: UInt8.self)
        size += 2
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
    private mutating func reserve(_ more: Int) {
        if size + more > capacity { grow(by: more) }
    }

    /// The caller has reserved room.
    private mutating func copy(_ bytes: UnsafeRawBufferPointer) {
        unsafe UnsafeMutableRawBufferPointer(start: memory + size, count: bytes.count)
            .copyMemory(from: bytes)
        size += bytes.count
    }

    private mutating func grow(by more: Int) {
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
