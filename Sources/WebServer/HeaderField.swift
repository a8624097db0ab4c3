/// A header field of answers, kept as libmicrohttpd takes it: as C strings.
package struct HeaderField: Sendable {
    let name: [CChar]
    let value: [CChar]

    /// - Parameters:
    ///   - name: without a colon.
    ///   - value: without control characters.
    package init(_ name: String, _ value: String) {
        (self.name, self.value) = (Array(name.utf8CString), Array(value.utf8CString))
    }

    /// Bytes on the wire, with what parts the two and ends the line.
    var size: Int { name.count + value.count + 2 }
}
