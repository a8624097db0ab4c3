import Guidance
import Localization

/// An address that names no page, as a person may have meant it.
///
/// Read in this order ([decision 38](../../../docs/decisions/0038-numbers-and-typed-addresses.md)): the
/// end of what was copied is cut off, the first part is a language of the office, a country, or the
/// language is the browser's; then the rest is a page, a page of another kind, or the list of a kind.
struct TypedAddress {
    /// In which language a page is answered; nil when neither address nor browser says.
    let root: Root?
    /// The page that is meant; nil when it may be any of several, or none.
    private(set) var page: PageDirectory.Found?
    /// What it says behind the language, in small letters.
    let segments: [String]
    /// Whether it names the server alone, by a name that other servers give to their first page.
    let isRoot: Bool

    struct Root: Equatable {
        let language: Language
        let isSimple: Bool
        let origin: Origin

        enum Origin: Equatable { case address, country, browser }

        var tag: String { isSimple ? PageContext.Simple.tag : language.tag }
    }

    /// Bytes of the longest path in which something is looked for.
    private static let longest = 300

    /// - Parameters:
    ///   - path: as it was sent, decoded once.
    ///   - hasAnswers: whether its query has answers to a flow's questions.
    ///   - directory: the pages there are.
    ///   - languages: the office's.
    ///   - wanted: what the browser asks for.
    init(
        _ path: String, hasAnswers: Bool, _ directory: PageDirectory, _ languages: Languages,
        wanted: String?
    ) {
        let copied = path.utf8.count <= Self.longest ? CopiedPath(path) : nil
        let all = copied?.segments ?? []
        let named = Self.root(all.first ?? "", languages, wanted)
        segments = named == nil ? all : Array(all.dropFirst())
        root = named ?? Self.browser(languages, wanted)
        isRoot = copied?.isRoot ?? false
        guard let copied, copied.isRead, named != nil || !segments.isEmpty else { return }
        page = directory.page(segments, hasAnswers: hasAnswers)
    }

    /// Whether the address that was sent can never be another page's.
    var isForGood: Bool { root?.origin == .address && page?.isSpelling == true }

    /// Whether another browser is answered otherwise.
    var variesByLanguage: Bool { root?.origin != .address }

    private static func root(_ segment: String, _ languages: Languages, _ wanted: String?) -> Root?
    {
        if segment == PageContext.Simple.tag, languages.source == .japanese {
            return Root(language: .japanese, isSimple: true, origin: .address)
        }
        guard PageTable.mayBeLanguage(segment) else { return nil }
        if let language = languages.accepting(segment) {
            return Root(language: language, isSimple: false, origin: .address)
        }
        // Arabic and Argentina, Breton and Brazil: who reads the language means it.
        guard !isAskedFor(segment, in: wanted), let language = languages.ofCountry(segment) else {
            return nil
        }
        return Root(language: language, isSimple: false, origin: .country)
    }

    private static func isAskedFor(_ tag: String, in wanted: String?) -> Bool {
        (wanted ?? "").utf8.prefix(2_000).split(separator: UInt8(ascii: ",")).contains { range in
            let name = range.drop { $0 == UInt8(ascii: " ") }
                .prefix {
                    $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: " ")
                }
            return String(Substring(name)).lowercased() == tag
        }
    }

    private static func browser(_ languages: Languages, _ wanted: String?) -> Root? {
        wanted.flatMap { LanguageMatcher.match(acceptLanguage: $0, offered: languages)?.language }
            .map { Root(language: $0, isSimple: false, origin: .browser) }
    }
}

/// A path that was copied or typed, without the sentence that it stood in and the names that other servers
/// give to pages.
struct CopiedPath {
    /// Its parts in small letters.
    private(set) var segments: [String]
    /// Whether what was cut off is no part of an address.
    let isRead: Bool
    let isRoot: Bool

    init(_ path: String) {
        let scalars = Array(path.unicodeScalars)
        // Ids are of small English letters, digits and hyphens.
        let end = scalars.firstIndex { !$0.isASCII || Self.breaks.contains($0) } ?? scalars.count
        let isWithinPart = end > 0 && scalars[end - 1] != "/"
        isRead =
            isWithinPart
            || !scalars[end...].contains {
                $0.properties.isAlphabetic || $0.properties.numericType != nil
            }
        var text = String.UnicodeScalarView(scalars[..<end])
        while let last = text.last, Self.tails.contains(last) { text.removeLast() }
        segments = text.split(separator: "/").map { segment in
            String(segment).lowercased().replacing("_", with: "-").replacing(" ", with: "-")
        }
        guard var last = segments.popLast() else {
            isRoot = false
            return
        }
        for ending in Self.endings where last.hasSuffix(ending) {
            last.removeLast(ending.count)
            break
        }
        let isList = last.isEmpty || Self.lists.contains(last)
        isRoot = isList && segments.isEmpty && isRead
        if !isList { segments.append(last) }
    }

    /// What no address of a page holds, and what stands around an address in a text.
    private static let breaks = Set("<>\"'`()[]{}|\\^\n\r\t".unicodeScalars)
    private static let tails = Set(" .,;:!?*~_-/=&%#+@$".unicodeScalars)
    private static let endings = [
        ".html", ".htm", ".xhtml", ".php", ".aspx", ".asp", ".jsp", ".md",
    ]
    private static let lists: Set = ["index", "default", "home", "top"]
}
