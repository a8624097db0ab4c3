import ContentStore
import Dispatch
import Foundation
import Guidance
import Logging
import Publishing
import Site

/// Serves a newer edition as soon as it is there, and with sources publishes when a file is saved.
///
/// The kernel reports changes. All work happens on one serial queue; the properties are touched
/// there alone.
final class EditionWatcher: @unchecked Sendable {
    /// Saving a file causes several events, and a version control system saves many files.
    private static let settling = DispatchTimeInterval.milliseconds(50)
    /// Some file systems send no notifications for what other machines write. One look costs a
    /// system call.
    private static let pollingInterval = DispatchTimeInterval.seconds(2)

    private let file: EditionFile
    private let application: Application
    private let sources: SourceOptions?
    private let logger: Logger
    /// Reading an edition takes some hundredths of a second of one core, and waits behind readers: on
    /// Linux libdispatch gives this quality of service a niceness of 10.
    private let queue = DispatchQueue(label: "madoguchi.watch", qos: .background)
    private var events: DirectoryEvents?
    private var timer: (any DispatchSourceTimer)?
    private var isLooking = false
    private var editionStamp: String?
    private var sourceStamp: Int?
    private var clock = ClockWatch()
    /// On a clock that nobody sets and that counts sleep.
    private let begun = ContinuousClock.now

    /// What the files looked like; taken before they are read, so that no later save is missed.
    struct Baseline {
        var edition: String?
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
        queue.sync {
            events = DirectoryEvents(queue: queue) { [weak self] in self?.lookSoon() }
            watchDirectories()
            if !areEventsComplete {
                logger.warning(
                    """
                    The kernel's notifications cannot be used for all directories: files are looked \
                    at every two seconds. Raise fs.inotify.max_user_instances or max_user_watches.
                    """)
            }
            let timer = DispatchSource.makeTimerSource(queue: queue)
            timer.schedule(
                deadline: .now(), repeating: Self.pollingInterval, leeway: .milliseconds(500))
            timer.setEventHandler { [self] in
                watchClock()
                if !areEventsComplete { lookAtSources() }
                lookAtEdition()
            }
            timer.resume()
            self.timer = timer
        }
        // What was saved since the baseline was taken.
        lookSoon()
    }

    func stop() {
        queue.sync {
            events?.cancel()
            timer?.cancel()
            (events, timer) = (nil, nil)
        }
    }

    private var areEventsComplete: Bool { events.map { !$0.isIncomplete } ?? false }

    /// Directories that came since are watched too; the files in them are found by the next look.
    private func watchDirectories() {
        let edition = URL(fileURLWithPath: file.path)
        events?.watch(edition.deletingLastPathComponent().path, for: edition.lastPathComponent)
        for root in sources?.directories ?? [] {
            let url = URL(fileURLWithPath: root)
            events?.watch(url.deletingLastPathComponent().path, for: url.lastPathComponent)
            events?.watch(url.path)
            let below = SourceFolders.entries(below: root, [.isDirectoryKey])
            for entry in below.prefix(SourceFolders.mostEntries) where entry.hasDirectoryPath {
                events?.watch(entry.path)
            }
        }
    }

    private func lookSoon() {
        queue.async { [self] in
            guard !isLooking else { return }
            isLooking = true
            queue.asyncAfter(deadline: .now() + Self.settling) { [self] in
                isLooking = false
                guard timer != nil else { return }
                watchDirectories()
                lookAtSources()
                lookAtEdition()
            }
        }
    }

    private func lookAtSources() {
        guard let sources else { return }
        let stamp = Self.stamp(sources)
        guard stamp != sourceStamp else { return }
        sourceStamp = stamp
        Self.publish(sources, to: file, logger)
    }

    private func lookAtEdition() {
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
    /// - Returns: whether there is a new edition.
    @discardableResult
    static func publish(_ sources: SourceOptions, to file: EditionFile, _ logger: Logger) -> Bool {
        let result = EditionBuilder(sources).build(publishedAt: Clock.now(), progress: { _ in })
        for finding in result.findings where finding.severity == .error {
            logger.error("\(finding.text)")
        }
        guard let edition = result.edition else {
            if !result.isWhole { logger.notice("\(EditionBuilder.comparedLater)") }
            logger.error("Not published: the edition stays as it was.")
            return false
        }
        do {
            try file.publish(edition, search: result.search)
            return true
        } catch {
            logger.error("\(error)")
            return false
        }
    }

    /// A number that changes when a file under the sources is saved, added or removed. With more files
    /// than are looked at, publishing is refused.
    fileprivate static func stamp(_ sources: SourceOptions) -> Int {
        var hasher = Hasher()
        for directory in sources.directories {
            let keys: [URLResourceKey] = [.contentModificationDateKey, .fileSizeKey]
            let files = SourceFolders.entries(below: directory, keys)
            for url in files.prefix(SourceFolders.mostEntries + 1) {
                let values = try? url.resourceValues(forKeys: Set(keys))
                hasher.combine(url.path)
                hasher.combine(values?.contentModificationDate)
                hasher.combine(values?.fileSize)
            }
        }
        return hasher.finalize()
    }
}
