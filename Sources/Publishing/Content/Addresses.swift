import Guidance
import Support

/// The addresses of an edition, without their language, and what became of earlier ones.
///
/// People print addresses, link to them and scan them as QR codes. `addresses.txt` lists every one
/// that was ever published; one that is gone needs a line in `redirects.yaml`.
struct Addresses {
    let content: Content

    /// In alphabetical order.
    var current: [String] {
        let pages =
            content.guides.map { PageAddress.guide($0.id) } + content.screens.map { .screen($0.id) }
            + content.cards.map { .card($0.id) } + content.topics.map { .call($0.id) }
            + content.sources.map { .source($0.id) } + content.more.flows.map(\.address)
        return pages.map(\.path).sorted()
    }

    /// What keeps the list from being true.
    func findings(root: String) -> [Finding] {
        let current = Set(current)
        let lines = Dictionary(
            content.references.filter { $0.kind == .address }.map { ($0.id, $0.line) },
            uniquingKeysWith: { first, _ in first }
        ).compactMapValues(\.self)
        let redirects = content.more.redirects
        let gone = content.publishedAddresses.filter {
            !current.contains($0) && redirects[$0] == nil
        }
        let lost = gone.sorted().map { address in
            Finding(
                code: "address-gone", severity: .error, file: "\(root)/addresses.txt",
                line: lines[address], message: "\(address) was published and is not there any more",
                fix: "add `\(address): \(near(address, current))` to redirects.yaml, or move it to "
                    + "archive/; when nothing of this site was public yet (content copied from "
                    + "another office), delete \(root)/addresses.txt")
        }
        let places = Dictionary(
            content.references.filter { $0.kind == .redirect }.map { ($0.id, $0.line) },
            uniquingKeysWith: { first, _ in first })
        let wrong = redirects.filter { !current.contains($0.value) }.sorted { $0.key < $1.key }
            .map { from, to in
                Finding(
                    code: "unknown-reference", severity: .error, file: "\(root)/redirects.yaml",
                    line: places[from] ?? nil,
                    message: "\(from) leads to \(to), which is not there",
                    fix: NearestName.of(to, in: current).map { "did you mean \($0)?" }
                        ?? "write the address of a page, as in addresses.txt")
            }
        let idle = redirects.keys.sorted().compactMap { from -> Finding? in
            if current.contains(from) {
                return Finding(
                    code: "unread-redirect", severity: .error, file: "\(root)/redirects.yaml",
                    line: places[from] ?? nil, message: "\(from) is a page itself",
                    fix: "delete the line, or move the page to archive/")
            }
            guard !content.publishedAddresses.contains(from) else { return nil }
            return Finding(
                code: "unread-redirect", severity: .warning, file: "\(root)/redirects.yaml",
                line: places[from] ?? nil,
                message: "\(from) was never published, so nobody comes from there",
                fix: "write it as in addresses.txt, without a language")
        }
        let new = current.subtracting(content.publishedAddresses).sorted().map { address in
            Finding(
                code: "address-not-listed", severity: .info, file: "\(root)/addresses.txt",
                message: "\(address) is new", fix: "`madoguchi locale sync` lists it")
        }
        return lost + wrong + idle + new
    }

    private func near(_ address: String, _ current: Set<String>) -> String {
        NearestName.of(address, in: current) ?? "/guides/…"
    }

    /// `addresses.txt` with the new addresses added.
    var list: String {
        "# Every address that was ever published, without its language. Lines are only added.\n"
            + Set(current).union(content.publishedAddresses).sorted().map { $0 + "\n" }.joined()
    }
}
