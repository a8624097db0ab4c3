import Foundation

/// How well a colour can be read on white, by WCAG 2.2 (1.4.3).
enum Contrast {
    /// For text of any size.
    static let least = 4.5

    /// - Parameter colour: `#0b3d91`.
    /// - Returns: from 1, white on white, to 21.
    static func withWhite(_ colour: String) -> Double {
        let number = UInt32(colour.dropFirst(), radix: 16) ?? 0xFFFFFF
        let parts = [16, 8, 0].map { linear(Double(number >> $0 & 0xFF) / 255) }
        let luminance = 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
        return 1.05 / (luminance + 0.05)
    }

    private static func linear(_ value: Double) -> Double {
        value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
}
