/// Tells how a script parts its words.
enum WordScript {
    static func of(_ word: String) -> Word.Script {
        guard let scalar = word.unicodeScalars.first else { return .spaced }
        return of(scalar.value)
    }

    /// Whether some character may be of a script that runs on; false is certain.
    static func mayRunOn(_ text: Span<UInt8>) -> Bool {
        for index in text.indices where text[index] >= 0xe0 {
            // Beyond three bytes there are ideographs and what nobody writes words with.
            guard text[index] < 0xf0, index + 2 < text.count else { return true }
            let (first, second, third) = (text[index], text[index + 1], text[index + 2])
            let scalar =
                UInt32(first & 0xf) << 12 | UInt32(second & 0x3f) << 6 | UInt32(third & 0x3f)
            if of(scalar) == .running { return true }
        }
        return false
    }

    private static func of(_ scalar: UInt32) -> Word.Script {
        switch scalar {
        case 0x1100...0x11ff, 0x3130...0x318f, 0xac00...0xd7af: return .hangul
        case 0x0e00...0x0e7f, 0x3005...0x30ff, 0x3400...0x9fff, 0xf900...0xfaff, 0x20000...0x3ffff:
            return .running
        default: return .spaced
        }
    }
}
