import ArgumentParser
import ContentStore
import Foundation
import Guidance
import Logging
import Publishing
import Site
import WebServer

/// `madoguchi serve`: the web front.
struct Serve: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve an edition over HTTP.",
        discussion: """
            A newer edition at the same path is served as soon as it is there; a damaged one never \
            is. With --watch, content and translations are published at the start and whenever a \
            file is saved; while they have errors, the edition of before is served.
            """)

    @Option(help: "The address to listen on.") var host = "127.0.0.1"
    @Option(help: "The port to listen on.") var port: UInt16 = 8080
    @OptionGroup var edition: EditionOptions
    @Flag(help: "Publish and serve again whenever a source file changes.") var watch = false
    @OptionGroup var sources: SourceOptions
    @OptionGroup var feedback: FeedbackOptions
    @OptionGroup var searchMisses: SearchMissOptions
    @OptionGroup var access: AccessOptions
    @OptionGroup var limits: LimitOptions
    @OptionGroup var origin: OriginOptions
    @Flag(help: "Only check whether the edition can be served. Exit status 1 if not.") var check =
        false
    @Option(help: "debug, info, warning or error; at info, one line a request.")
    var logLevel = Logger.Level.info

    func run() throws {
        if check {
            let edition = try edition.read()
            // As they are made for a request, with every template compiled.
            _ = try Pages(edition: edition, origin: "")
            return print("Edition \(edition.info.id) can be served.")
        }
        IgnoredSignals.ignore()
        let end = EndSignals()
        let logger = makeLogger()
        let file = EditionFile(path: edition.edition)
        let watched = watch ? sources : nil
        if let watched, let finding = EditionBuilder(watched).oversized.first {
            throw Failure(finding.text)
        }
        var baseline = EditionWatcher.Baseline(file: file, sources: watched)
        if watch {
            try publishAtStart(file, logger)
            baseline.edition = file.stamp
        }
        let manager = ServiceManager(
            environment: ProcessInfo.processInfo.environment, processID: getpid())
        let surroundings = surroundings(manager)
        let origin = origin.origin ?? Origin(listeningOn: host, port: port)
        for warning in surroundings.warnings(localStaff: access.localStaff, origin: origin) {
            logger.warning("\(warning)")
        }
        try checkThatFilesDiffer()
        let (feedbackDesk, misses) = (makeFeedback(logger), makeSearchMisses(logger))
        let (read, index) = try edition.opened()
        let application = try Application(
            edition: read, index: index, origin: origin.text,
            access: try access.read(
                opensLocally: access.localStaff && surroundings.localStaffObstacle == nil),
            feedback: feedbackDesk, searchMisses: misses,
            warn: { logger.warning("\($0)") },
            clock: { Clock.now() })
        let server = try start(application, manager, surroundings, logger)
        let address = Origin(listeningOn: host, port: server.port).text
        logger.notice("Serving edition \(application.editionID) at \(address)/")
        let watcher = EditionWatcher(
            file: file, application: application, sources: watched, since: baseline,
            logger: logger)
        watcher.start()
        manager.notify("READY=1")
        end.wait()
        manager.notify("STOPPING=1")
        watcher.stop()
        logger.notice("Stopping: requests that are running are finished first.")
        server.stop()
        feedbackDesk.finish()
        misses.finish()
        logger.notice("Stopped.")
    }

    private func start(
        _ application: Application, _ manager: ServiceManager, _ surroundings: Surroundings,
        _ logger: Logger
    ) throws -> Server {
        var log: (@Sendable (AccessRecord) -> Void)?
        if logLevel <= .info { log = { AccessLog.write($0, to: logger) } }
        var configuration = ServerConfiguration(host: host, port: port)
        configuration.inheritedSocket = manager.listeningSocket
        limits.apply(
            to: &configuration, isCounted: !surroundings.hasProxy && !surroundings.isOnLoopback)
        do throws(ServerError) {
            let server = try Server(
                configuration: configuration, handler: { application.respond(to: $0) },
                takesForms: Application.takesForms, log: log,
                measure: { application.metrics.record(target: $0, status: $1, nanoseconds: $2) },
                errorResponse: { application.refusal(status: $0, reason: $1) })
            application.observeServer { [weak server] in
                ServerState(
                    openConnections: server?.openConnections ?? 0,
                    cutConnections: server?.cutConnections ?? 0)
            }
            return server
        } catch {
            throw Failure(error.description)
        }
    }

    private func surroundings(_ manager: ServiceManager) -> Surroundings {
        Surroundings(
            host: host, hasOrigin: origin.origin != nil, hasProxy: !access.trustedProxy.isEmpty,
            isInherited: manager.listeningSocket != nil)
    }

    /// Counts that were written into an edition would damage it.
    private func checkThatFilesDiffer() throws {
        let files = [
            ("the edition", edition.edition), ("the file of feedback", feedback.path),
            ("the file of searches in vain", searchMisses.path),
        ].map { (name: $0, path: $1, place: PathName.resolved($1)) }
        for (index, file) in files.enumerated() {
            if let other = files[..<index].first(where: { $0.place == file.place }) {
                throw Failure("\(file.path) is \(other.name); name another file for \(file.name)")
            }
        }
    }

    private func makeLogger() -> Logger {
        var logger = Logger(label: "madoguchi") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = logLevel
        return logger
    }

    private func makeFeedback(_ logger: Logger) -> FeedbackDesk {
        let path = feedback.path
        return FeedbackDesk {
            () throws(CountFileError) in
            try FeedbackStore(path: path)
        } report: {
            logger.warning("Feedback in \(path): \($0)")
        }
    }

    private func makeSearchMisses(_ logger: Logger) -> SearchMisses {
        let path = searchMisses.path
        return SearchMisses {
            () throws(CountFileError) in
            try SearchMissStore(path: path)
        } report: {
            logger.warning("Searches in vain in \(path): \($0)")
        }
    }

    private func publishAtStart(_ file: EditionFile, _ logger: Logger) throws {
        if let id = try? file.read().info.id,
            EditionBuilder(sources).isSource(of: id, at: Clock.now())
        {
            return
        }
        guard !EditionWatcher.publish(sources, to: file, logger) else { return }
        guard file.stamp != nil else {
            throw Failure(
                "There is no edition at \(edition.edition) yet, and none can be published: correct "
                    + "the errors above, then start again.")
        }
        logger.warning(
            "Serving the edition of before, without what was saved since: correct the errors above."
        )
    }
}

extension Logger.Level: @retroactive ExpressibleByArgument {}

/// One line a request.
enum AccessLog {
    static func write(_ record: AccessRecord, to logger: Logger) {
        // Both are logged as they were sent, also when they are refused for their bytes.
        let (method, path) = (VisibleText.line(record.method), VisibleText.line(record.path))
        logger.info(
            "\(record.remoteAddress) \(method) \(path) \(record.status) \(record.bytes) B \(record.duration / 1000) µs"
        )
    }
}
