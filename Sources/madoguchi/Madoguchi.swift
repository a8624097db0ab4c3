import ArgumentParser

@main
struct Madoguchi: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "madoguchi",
        abstract:
            "Multilingual guidance and call routing: which number, my language, my phone, now.",
        version: Version.full,
        subcommands: [
            Init.self, Serve.self, Publish.self, Check.self, Status.self, RouteCommand.self,
            Hours.self,
            Holidays.self, OverrideCommand.self, SearchCommand.self, Match.self, Locale.self,
            FeedbackCommand.self,
        ])
}
