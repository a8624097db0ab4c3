import WebServer

/// `Accept-Encoding` (RFC 9110, section 12.5.3), as far as we have codings to offer.
struct AcceptEncoding: Equatable {
    /// Brotli is accepted, and gzip is not wanted more.
    let prefersBrotli: Bool
    let allowsGzip: Bool

    /// A client that does not say gets neither.
    static let none = AcceptEncoding(prefersBrotli: false, allowsGzip: false)

    static let gzip = AcceptEncoding(prefersBrotli: false, allowsGzip: true)

    private init(prefersBrotli: Bool, allowsGzip: Bool) {
        (self.prefersBrotli, self.allowsGzip) = (prefersBrotli, allowsGzip)
    }

    init(of request: Request) {
        self = request.read(.acceptEncoding) { AcceptEncoding($0) } ?? .none
    }

    init(_ field: Span<UInt8>) {
        guard field.count <= 1000 else {
            self = .none
            return
        }
        var weights = Weights()
        var elements = ListElements(field.indices)
        while let element = elements.next(in: field, separator: UInt8(ascii: ",")) {
            weights.add(element, of: field)
        }
        let brotli = weights.brotli ?? weights.any ?? 0
        let gzip = weights.gzip ?? weights.xgzip ?? weights.any ?? 0
        self.init(prefersBrotli: brotli > 0 && brotli >= gzip, allowsGzip: gzip > 0)
    }

    /// The weight of each coding we look for, in millionths, the first mention counting.
    private struct Weights {
        var brotli, gzip, xgzip, any: Int?

        /// - Parameters:
        ///   - element: the position of a coding with its parameters.
        ///   - field: what it stands in.
        mutating func add(_ element: Range<Int>, of field: Span<UInt8>) {
            var parts = ListElements(element)
            guard let coding = parts.next(in: field, separator: UInt8(ascii: ";")) else { return }
            let weight = AcceptEncoding.weight(&parts, of: field)
            switch coding.count {
            case 1 where field[coding.lowerBound] == UInt8(ascii: "*"): any = any ?? weight
            case 2 where field.holds("br", at: coding): brotli = brotli ?? weight
            case 4 where field.holds("gzip", at: coding): gzip = gzip ?? weight
            case 6 where field.holds("x-gzip", at: coding): xgzip = xgzip ?? weight
            default: break
            }
        }
    }

    /// The first parameter `q`, in millionths: all of it when there is none, 0 when it is no number.
    private static func weight(_ parts: inout ListElements, of field: Span<UInt8>) -> Int {
        while let part = parts.next(in: field, separator: UInt8(ascii: ";")) {
            guard part.count >= 2, field.holds("q=", at: part.prefix(2)) else { continue }
            return decimal(part.dropFirst(2), of: field)
        }
        return 1_000_000
    }

    private static func decimal(_ number: Range<Int>, of field: Span<UInt8>) -> Int {
        var (value, unit) = (0, 1_000_000)
        var hasPoint = false
        for index in number {
            let byte = field[index]
            switch byte {
            case UInt8(ascii: ".") where !hasPoint: hasPoint = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if hasPoint { unit /= 10 }
                let digit = Int(byte - UInt8(ascii: "0")) * unit
                value = hasPoint ? value + digit : min(value * 10 + digit, 1_000_000_000)
            default: return 0
            }
        }
        return value
    }
}

extension Span<UInt8> {
    /// Whether the bytes at a position are these lower-case letters, in either case.
    fileprivate func holds(_ letters: String, at position: Range<Int>) -> Bool {
        var index = position.lowerBound
        for letter in letters.utf8 {
            let byte = self[index]
            let lowered = (0x41...0x5a).contains(byte) ? byte | 0x20 : byte
            guard lowered == letter else { return false }
            index += 1
        }
        return true
    }
}
