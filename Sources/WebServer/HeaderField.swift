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
}
