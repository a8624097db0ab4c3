import ContentStore
import Dispatch
import Foundation
import Guidance
import Logging
import Publishing
import Site

/// Looks for a newer edition, and with sources also for saved files, a few times a second.
///
/// All work happens on one serial queue; the properties are touched there alone.
final class EditionWatcher: @unchecked Sendable {
    private let file: EditionFile
    private let application: Application
    private let sources: SourceOptions?
    private let logger: Logger
    /// Reading an edition takes some hundredths of a second of one core, and waits behind readers: on
    /// Linux libdispatch gives this quality of service a niceness of 10.
    private let queue = DispatchQueue(label: "madoguchi.watch", qos: .background)
    private var timer: (any DispatchSourceTimer)?
    private var editionStamp: String?
    private var sourceStamp: Int?
    private var clock = ClockWatch()
    /// On a clock that nobody sets and that counts sleep.
    private let begun = ContinuousClock.now

    /// What the files looked like; taken before they are read, so that no later save is missed.
    struct Baseline {
        let edition: String?
        let sources: Int?

        init(file: EditionFile, sources: SourceOptions?) {
            edition = file.stamp
            self.sources = sources.map(EditionWatcher.stamp)
        }
    }

    init(
        file: EditionFile, application: Application, sources: SourceOptions?, since: Baseline,
        logger: Logger
    ) {
        self.file = file
        self.application = application
        self.sources = sources
        self.logger = logger
        editionStamp = since.edition
        sourceStamp = since.sources
    }

    func start() {
        let timer = DispatchSource.makeTimerSource(queue: queue)
        timer.schedule(deadline: .now(), repeating: .milliseconds(250), leeway: .milliseconds(50))
        timer.setEventHandler { [self] in look() }
        timer.resume()
        queue.sync { self.timer = timer }
    }

    func stop() {
        queue.sync {
            timer?.cancel()
            timer = nil
        }
    }

    private func look() {
        watchClock()
        if let sources {
            let stamp = Self.stamp(sources)
            if stamp != sourceStamp {
                sourceStamp = stamp
                Self.publish(sources, to: file, logger)
            }
        }
        let stamp = file.stamp
        guard let stamp, stamp != editionStamp else { return }
        editionStamp = stamp
        do {
            let (edition, index) = try file.open()
            try application.replaceEdition(with: edition, index: index)
            logger.notice("Serving edition \(application.editionID)")
        } catch {
            application.metrics.countRefusedEdition()
            logger.error(
                "The new edition is not served, \(application.editionID) goes on: \(error)")
        }
    }

    /// What is open rests on the clock: the operator hears when it is set.
    private func watchClock() {
        guard
            let seconds = clock.jump(
                at: Clock.now(), running: Int((ContinuousClock.now - begun).components.seconds))
        else { return }
        application.metrics.countClockJump()
        logger.warning(
            "The clock was set \(seconds > 0 ? "forward" : "back") by \(abs(seconds)) s.")
    }

    /// Publishes and logs what was found; the edition stays as it was when that fails.
    static func publish(_ sources: SourceOptions, to file: EditionFile, _ logger: Logger) {
        let result = EditionBuilder(sources).build(publishedAt: Clock.now(), progress: { _ in })
        for finding in result.findings where finding.severity == .error {
            logger.error("\(finding.text)")
        }
        guard let edition = result.edition else {
            logger.error("Not published: the edition stays as it was.")
            return
        }
        do {
            try file.publish(edition, search: result.search)
        } catch {
            logger.error("\(error)")
        }
    }

    /// A number that changes when a file under the sources is saved, added or removed.
    fileprivate static func stamp(_ sources: SourceOptions) -> Int {
        var hasher = Hasher()
        for directory in [sources.content, sources.locales, sources.statics] {
            let keys: [URLResourceKey] = [.contentModificationDateKey, .fileSizeKey]
            let files = FileManager.default.enumerator(
                at: URL(fileURLWithPath: directory), includingPropertiesForKeys: keys)
            while let url = files?.nextObject() as? URL {
                let values = try? url.resourceValues(forKeys: Set(keys))
                hasher.combine(url.path)
                hasher.combine(values?.contentModificationDate)
                hasher.combine(values?.fileSize)
            }
        }
        return hasher.finalize()
    }
}
