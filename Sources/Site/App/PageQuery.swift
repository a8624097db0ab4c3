import Guidance
import Localization
import WebServer

/// What a page's kind reads of a request, and the key under which others find the same page.
///
/// Nothing else of a query reaches what makes a page, so that nothing else can make another page of it.
struct PageQuery {
    private var values: [(name: String, value: String)] = []
    /// The page's one address; nil when it is kept nowhere.
    private(set) var key: CacheKey?
    /// Why the request is refused, whatever the page is.
    private(set) var problem: RequestProblem?

    /// - Parameters:
    ///   - request: for a page.
    ///   - match: the row of the page table for its path; nil when there is none.
    ///   - languages: the office's.
    ///   - isStaff: whether it comes from staff; asked only where that matters.
    init(
        _ request: Request, _ match: PageTable.Match?, _ languages: Languages,
        isStaff: () -> Bool
    ) {
        guard let match, match.isWritten(in: languages) else { return }
        let pairs = request.queryPairs
        if match.kind.isStrict {
            problem = RequestProblem.inPairs(pairs, named: match.reads.map(\.name))
        }
        var isKept = match.kind.isKept && request.method != .post && problem == nil
        var isOpen = false
        for parameter in match.reads {
            guard let text = pairs.value(of: parameter.name),
                !parameter.isForStaff || text == "1" && isStaff()
            else { continue }
            switch parameter.read(text, languages) {
            case .nothing: break
            case .value(let value):
                values.append((parameter.name, value))
                isOpen = isOpen || parameter.isOpen
            case .unkept(let value):
                values.append((parameter.name, value))
                isKept = false
            }
        }
        guard isKept else { return }
        key = CacheKey(
            address: address(request, languages, isChooser: request.path == "/"), isOpen: isOpen)
    }

    /// A parameter's value in the one form that all its spellings share; nil when it means nothing here.
    subscript(name: String) -> String? { values.first { $0.name == name }?.value }

    /// The address of the page without anything that means nothing.
    private func address(
        _ request: Request, _ languages: Languages, isChooser: Bool
    ) -> RawTarget {
        if isChooser {
            // No target holds a space: this is no other page's key.
            return RawTarget(Array("/ \(Self.language(of: request, languages)?.tag ?? "")".utf8))
        }
        let path = PercentEncoding.encode(path: request.path)
        let items = values.map { "\($0.name)=\(PercentEncoding.encode($0.value))" }
        let text = items.isEmpty ? path : "\(path)?\(items.joined(separator: "&"))"
        return RawTarget(Array(text.utf8))
    }

    /// The language that a reader's browser asks for.
    static func language(of request: Request, _ languages: Languages) -> Language? {
        request.header("Accept-Language").flatMap {
            LanguageMatcher.match(acceptLanguage: $0, offered: languages)?.language
        }
    }
}

/// Under which a ready-made page is kept.
struct CacheKey {
    /// The page's one address.
    let address: RawTarget
    /// Whether there are more such addresses than anybody can ask for.
    let isOpen: Bool
}
