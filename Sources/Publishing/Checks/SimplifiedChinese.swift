/// Tells Traditional or Japanese characters from Simplified ones.
enum SimplifiedChinese {
    /// Frequent characters that Simplified Chinese writes otherwise, outside of brackets, where a
    /// Japanese term may stand.
    static func traditional(in text: String) -> [String] {
        guard text.unicodeScalars.contains(where: mayBeTraditional) else { return [] }
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

    /// One of them, or another encoding of some character.
    private static func mayBeTraditional(_ scalar: Unicode.Scalar) -> Bool {
        scalars.contains(scalar) || (0xF900...0xFAFF).contains(scalar.value)
    }

    private static let scalars = Set(characters.flatMap(\.unicodeScalars))

    private static let characters: Set<Character> = Set(
        "個險証證號認請話電讀際機關開對時間說語應該們來處務員現點與業實後會為從過還這樣達選連進運適認識試"
            + "費資費質責貸賃賬貼買賣貿賀頁項順須預頭顯類飯飲館馬騎驗麼齊齡龍園國圖團書東車軍輪輸轉辦邊線組"
            + "結給統經絡續維網編緊練縣總織響聯聲職聽脫腦膚臨舊藝藥蘭製複見規視覽觀計訂討記許設訪評詢調談論"
            + "貨険気図帯広価歳窓発変読売帰単続総鉄録")
}
