import ArgumentParser
import Guidance
import Publishing

/// `madoguchi init`: a small office to begin with.
struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Begin an office: a small site with comments that say how to go on.",
        discussion: """
            Writes content/ and locales/ into a new directory: one line with its hours, one guide, one \
            question, one card to show. Everything in it is a sample. docs/your-office.md goes on from \
            there.
            """)

    @Argument(help: "A new directory, or an empty one.", transform: Path.read)
    var directory: String
    @Option(help: "What the office is called.") var name: String
    @Option(
        help: ArgumentHelp(
            "The languages of the site, with commas between them, as ja,en,vi.",
            discussion: "The content is written in the first and translated into the others."))
    var languages: String

    func run() throws {
        let tags = languages.split(separator: ",", omittingEmptySubsequences: false).map { tag in
            String(tag.drop { $0 == " " }.prefix { $0 != " " })
        }
        do {
            try Starter(name: name, languages: tags, today: Clock.now().date(in: .japan))
                .write(to: directory)
        } catch let refusal as Starter.Refusal {
            throw Failure(refusal.description)
        }
        Terminal.print(
            "\(directory) is ready. See it with `cd \(directory) && madoguchi serve --watch "
                + "--local-staff`.")
    }
}
