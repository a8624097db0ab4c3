import Guidance

/// Which pages an edition has.
extension Edition {
    /// The address of every live page, without its language. Nothing of the archive: who looks for
    /// how it was finds it from the site.
    var pagePaths: [String] {
        let fixed = ["/", "/call", "/faq", "/words", "/labels", "/accessibility"]
        let calls = topics.map { "/call/\($0.id)" }
        return fixed + liveGuides.map { "/guides/\($0.id)" } + calls + more.flows.map(\.address)
            + liveScreens.map { "/screens/\($0.id)" } + cards.map { "/show/\($0.id)" }
    }

    /// The addresses that readers may say something about: every live page, and every question and
    /// outcome of the flows.
    var answerablePaths: Set<String> {
        Set(pagePaths).union(
            more.flows.flatMap { flow in
                (flow.questions.map(\.id) + flow.outcomes.map(\.id)).map(flow.address)
            })
    }

    /// The guides that are not in the archive.
    var liveGuides: [Guide] { guides.filter { $0.archive == nil } }

    /// The screens that devices still show.
    var liveScreens: [Screen] { screens.filter { $0.archive == nil } }
}
