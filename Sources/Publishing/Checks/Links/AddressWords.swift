import Foundation

/// Words by which addresses are known, in small letters.
enum AddressWords {
    /// Schemes that call or write to somebody or run something: addresses wherever they stand.
    static let calls = ["tel", "mailto", "javascript"]

    /// Schemes that phones and browsers follow, where something stands right behind the colon. Words
    /// of every day (line, note) are none.
    static let schemes: Set = [
        "about", "android-app", "app-settings", "bitcoin", "blob", "callto", "cid", "data",
        "facetime", "facetime-audio", "fb", "fb-messenger", "file", "ftp", "ftps", "geo", "git",
        "gopher", "h**p", "h**ps", "hxxp", "hxxps", "http", "https", "httpx", "imessage", "intent",
        "irc", "itms", "itms-apps", "itms-services", "javascript", "kakaotalk", "ldap", "magnet",
        "mailto", "market", "maps", "mid", "mms", "mmsto", "ms-settings", "nntp", "payto", "rtsp",
        "sftp", "shortcuts", "sip", "sips", "skype", "sms", "smsto", "ssh", "telnet", "telto", "tg",
        "upi", "urn", "vbscript", "viber", "view-source", "wechat", "weixin", "whatsapp", "ws",
        "wss", "xmpp", "zalo",
    ]

    /// Ends of names that belong to no region, and of files.
    static let endings: Set = [
        "app", "asia", "biz", "blog", "chat", "click", "cloud", "club", "co", "com", "dev", "edu",
        "gov", "gle", "help", "htm", "html", "icu", "info", "int", "io", "life", "link", "live",
        "me",
        "mil", "mobi", "name", "net", "news", "one", "online", "org", "page", "php", "pro", "shop",
        "site", "space",
        "store", "tech", "today", "tokyo", "top", "travel", "tv", "vip", "web", "website", "win",
        "work",
        "world", "xyz", "zip", "jp",
    ]

    /// Two letters of a country or region.
    static let regions = Set(
        Locale.Region.isoRegions.map { $0.identifier.lowercased() }.filter { $0.utf8.count == 2 }
            + ["uk", "eu", "su"])

    /// Ends of names in other scripts.
    static let otherEndings = [
        "中国", "中國", "公司", "网络", "網路", "网址", "在线", "台湾", "香港", "みんな", "コム", "ไทย", "คอม", "한국",
        "닷컴", "닷넷", "भारत", "कॉम", "рф", "онлайн", "сайт",
    ]

    /// “Dot” as it is said.
    static let stops = [
        "dot", "punto", "ponto", "chấm", "titik", "tuldok", "点", "點", "ドット", "점", "닷", "ดอท", "จุด",
        "डट", "बिन्दु", "डॉट",
    ]

    /// What is said behind it.
    static let spelledEndings: Set = [
        "com", "net", "org", "jp", "info", "gov", "edu", "co", "go", "xyz", "app", "top", "site",
        "online",
    ]

    /// Whether a word behind a spoken “dot” ends an address. Many regions are words of every day.
    static func isSpelledEnding(_ word: String, after stop: String) -> Bool {
        if spelledEndings.contains(word) || otherSpelled.contains(word) { return true }
        guard stop == "dot" else { return false }
        return word == "me" || (regions.contains(word) && !everyday.contains(word))
    }

    private static let otherSpelled: Set = [
        "biz", "cc", "cn", "dev", "eu", "gl", "io", "kr", "ly", "ru", "shop", "tk", "tv", "tw",
        "uk",
    ]
    private static let everyday: Set = [
        "am", "as", "at", "be", "by", "do", "id", "in", "is", "it", "my", "no", "pm", "so", "to",
        "us",
    ]

    /// Ends that no sentence begins with.
    static let unmistakable: Set = [
        "biz", "com", "dev", "edu", "gov", "info", "io", "jp", "mobi", "net", "org", "xyz",
        "website",
    ]
}
