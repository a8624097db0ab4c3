import CMicrohttpd
import Glibc

/// What is looked for in all header fields, in one pass over libmicrohttpd's own bytes: this runs
/// for every request, so it makes no strings.
///
/// libmicrohttpd 0.9.75 hands out fields as C strings inside the bytes it received, where it has put
/// NULs for the colons and line ends. So every field has to begin where the line before it ended.
/// Where it does not, the library has read the lines otherwise than another program may: it drops
/// lines without a name, cuts values at a NUL, and appends a folded line to the field's name.
///
/// Safe to use: it reads within the connection's buffer during the call it is valid in; the two bytes
/// after a field's value are those of its line end, the two after them those of the line that follows.
@safe struct FieldCheck {
    static let mostFields = 100

    private(set) var hosts = 0
    /// Bytes of the body as announced; nil when none is, -1 when it is not known.
    private(set) var contentLength: Int?
    private(set) var hasTransferEncoding = false
    private(set) var hasMalformedName = false
    private(set) var hasControlCharacter = false
    private(set) var hasMalformedHost = false
    private(set) var hasTornLines = false
    private(set) var count = 0
    /// Bytes of the connection's memory that the fields take, with what libmicrohttpd keeps of each: a
    /// record, and of cookies a copy and a record for each pair.
    private(set) var memory = 0
    private(set) var negotiation = NegotiationFields()
    /// Where the next field has to begin.
    private var next: UnsafePointer<CChar>

    /// - Parameters:
    ///   - connection: the connection whose fields are looked at.
    ///   - start: where the first field has to begin: after the end of the first line.
    init(_ connection: OpaquePointer, start: UnsafePointer<CChar>) {
        unsafe next = start
        unsafe withUnsafeMutablePointer(to: &self) { pointer in
            _ = unsafe MHD_get_connection_values(
                connection, .HEADER_KIND,
                { context, _, name, value in
                    guard let context = unsafe context, let name = unsafe name else { return .YES }
                    let check = unsafe context.assumingMemoryBound(to: FieldCheck.self)
                    unsafe check.pointee.add(name, value)
                    return .YES
                }, pointer)
        }
        // The empty line.
        if unsafe next[0] != 0 || next[1] != 0 { hasTornLines = true }
    }

    private mutating func add(_ name: UnsafePointer<CChar>, _ value: UnsafePointer<CChar>?) {
        count += 1
        guard let value = unsafe value, unsafe name == next, !hasTornLines else {
            hasTornLines = true
            return
        }
        let length = unsafe strlen(name)
        unsafe checkName(name, length)
        var start = unsafe name + length + 1
        while unsafe start < value, unsafe start[0] == 0x20 || start[0] == 0x09 {
            unsafe start += 1
        }
        let end = unsafe value + strlen(value)
        memory += unsafe end - name + 2 + Self.record
        guard unsafe start == value, unsafe end[1] == 0 else {
            hasTornLines = true
            return
        }
        unsafe next = end + 2
        unsafe checkCharacters(of: value)
        switch length {
        case 4 where unsafe strcasecmp(name, "host") == 0:
            hosts += 1
            unsafe checkHost(value)
        case 6 where unsafe strcasecmp(name, "cookie") == 0:
            memory += unsafe end - value + Self.pairs(in: value) * Self.record
        case 13 where unsafe strcasecmp(name, "if-none-match") == 0:
            unsafe negotiation.addIfNoneMatch(value)
        case 15 where unsafe strcasecmp(name, "accept-encoding") == 0:
            unsafe negotiation.setAcceptEncoding(value)
        case 14 where unsafe strcasecmp(name, "content-length") == 0:
            // Two lengths, or one that is not digits alone, have no meaning.
            let length = contentLength == nil ? unsafe FieldCheck.length(value) : nil
            contentLength = length ?? -1
        case 17 where unsafe strcasecmp(name, "transfer-encoding") == 0: hasTransferEncoding = true
        default: break
        }
    }

    /// Bytes of libmicrohttpd's record of a field.
    private static let record = 64

    private static func pairs(in cookie: UnsafePointer<CChar>) -> Int {
        var (count, index) = (1, 0)
        while unsafe cookie[index] != 0 {
            if unsafe cookie[index] == CChar(UInt8(ascii: ";")) { count += 1 }
            index += 1
        }
        return count
    }

    private static func length(_ value: UnsafePointer<CChar>) -> Int? {
        let text = unsafe String(cString: value)
        return text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }

    private mutating func checkName(_ name: UnsafePointer<CChar>, _ length: Int) {
        if length == 0 { hasMalformedName = true }
        for index in 0..<length
        where unsafe !TokenByte.isValid(UInt8(bitPattern: name[index])) {
            hasMalformedName = true
        }
    }

    private mutating func checkCharacters(of value: UnsafePointer<CChar>) {
        var index = 0
        while unsafe value[index] != 0 {
            let byte = unsafe UInt8(bitPattern: value[index])
            if byte < 0x20 && byte != 0x09 || byte == 0x7f { hasControlCharacter = true }
            index += 1
        }
    }

    /// The bytes of `uri-host [ ":" port ]` (RFC 9110, section 7.2) that real names use.
    private mutating func checkHost(_ value: UnsafePointer<CChar>) {
        if unsafe value[0] == 0 { hasMalformedHost = true }
        var index = 0
        while unsafe value[index] != 0 {
            switch unsafe UInt8(bitPattern: value[index]) {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "-"),
                UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "]"):
                break
            default: hasMalformedHost = true
            }
            index += 1
        }
    }
}

/// `tchar` of RFC 9110, section 5.6.2.
enum TokenByte {
    static func isValid(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            true
        default: "!#$%&'*+.^_`|~".utf8.contains(byte)
        }
    }
}
