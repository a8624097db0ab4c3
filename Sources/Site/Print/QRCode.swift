import CQrencode

/// A QR code as the path of an SVG picture.
///
/// Safe to use: the library's result is copied and freed before `init` returns.
@safe struct QRCode {
    /// Modules on a side, with the quiet zone of four on each.
    let size: Int
    /// One square for each dark module, in units of a module.
    let path: String

    /// Nil when the text is too long for a QR code.
    init?(_ text: String) {
        guard let code = unsafe QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
        defer { unsafe QRcode_free(code) }
        let width = Int(unsafe code.pointee.width)
        guard let data = unsafe code.pointee.data else { return nil }
        var path = ""
        for row in 0..<width {
            for column in 0..<width where unsafe data[row * width + column] & 1 == 1 {
                path += "M\(column + 4) \(row + 4)h1v1h-1z"
            }
        }
        (size, self.path) = (width + 8, path)
    }
}
