/// Tells Traditional or Japanese characters from Simplified ones.
enum SimplifiedChinese {
    /// Frequent characters that Simplified Chinese writes otherwise, outside of brackets, where a
    /// Japanese term may stand.
    static func traditional(in text: String) -> [String] {
        guard mayBeTraditional(text) else { return [] }
        var depth = 0
        var found: [String] = []
        for character in text {
            if "（(「『“《【".contains(character) { depth += 1 }
            if "）)」』”》】".contains(character) { depth = max(0, depth - 1) }
            if depth == 0, characters.contains(character), !found.contains(String(character)) {
                found.append(String(character))
            }
        }
        return found
    }

    /// Whether a text has one of them, or another encoding of some character.
    private static func mayBeTraditional(_ text: String) -> Bool {
        let scalars = Self.scalars
        return text.unicodeScalars.contains { scalar in
            switch scalar.value {
            case han: scalars[Int(scalar.value - han.lowerBound)]
            case 0xF900...0xFAFF: true
            default: false
            }
        }
    }

    /// The characters that Chinese is written with.
    private static let han: ClosedRange<UInt32> = 0x4E00...0x9FFF

    /// Of each of those, whether it is one to be found.
    private static let scalars = han.map { value in
        Unicode.Scalar(value).map { characters.contains(Character($0)) } ?? false
    }

    private static let characters: Set<Character> = Set(
        "個險証證號認請話電讀際機關開對時間說語應該們來處務員現點與業實後會為從過還這樣達選連進運適認識試"
            + "費資費質責貸賃賬貼買賣貿賀頁項順須預頭顯類飯飲館馬騎驗麼齊齡龍園國圖團書東車軍輪輸轉辦邊線組"
            + "結給統經絡續維網編緊練縣總織響聯聲職聽脫腦膚臨舊藝藥蘭製複見規視覽觀計訂討記許設訪評詢調談論"
            + "貨険気図帯広価歳窓発変読売帰単続総鉄録")
}
