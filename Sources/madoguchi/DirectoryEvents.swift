import Dispatch
import Glibc

/// Reports changes in directories by the kernel's notifications (inotify(7)), at no cost while
/// nothing changes.
///
/// Safe to use: the descriptor is opened here and closed when the source is cancelled; names of
/// directories are touched on the queue alone.
final class DirectoryEvents: @unchecked Sendable {
    private let descriptor: Int32
    private let source: any DispatchSourceRead
    /// Whether the kernel refused to watch more directories (fs.inotify.max_user_watches).
    private(set) var isIncomplete = false
    /// By watch descriptor the names that count in that directory; nil: all of them.
    private var wanted: [Int32: Set<String>?] = [:]

    /// Nil when the kernel has no notification queue left for this user.
    /// - Parameters:
    ///   - queue: where changes are reported.
    ///   - report: called once for all changes that came together.
    init?(queue: DispatchQueue, report: @escaping @Sendable () -> Void) {
        let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        guard descriptor >= 0 else { return nil }
        self.descriptor = descriptor
        source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
        source.setEventHandler { [weak self] in
            if self?.takeEvents() ?? false { report() }
        }
        source.setCancelHandler { close(descriptor) }
        source.resume()
    }

    func cancel() { source.cancel() }

    /// Watches a directory from now on; one that is not there is left out.
    /// - Parameters:
    ///   - directory: its path.
    ///   - name: the one name that counts there; nil: all of them.
    func watch(_ directory: String, for name: String? = nil) {
        let mask = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVE | IN_ATTRIB | IN_ONLYDIR
        let number = unsafe inotify_add_watch(descriptor, directory, UInt32(mask))
        guard number >= 0 else {
            if errno == ENOSPC { isIncomplete = true }
            return
        }
        guard let name else {
            wanted[number] = .some(nil)
            return
        }
        switch wanted[number] {
        case .some(nil): break
        case .some(.some(let names)): wanted[number] = names.union([name])
        case nil: wanted[number] = [name]
        }
    }

    /// Whether one of the events that came counts.
    private func takeEvents() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        var counts = false
        while true {
            let size = unsafe read(descriptor, &buffer, buffer.count)
            guard size > 0 else { return counts }
            counts = holdsWantedEvent(buffer[..<size]) || counts
        }
    }

    private func holdsWantedEvent(_ bytes: ArraySlice<UInt8>) -> Bool {
        let head = MemoryLayout<inotify_event>.size
        var rest = bytes
        while rest.count >= head {
            let event = unsafe rest.withUnsafeBytes {
                unsafe $0.loadUnaligned(as: inotify_event.self)
            }
            let name = rest.dropFirst(head).prefix(Int(event.len)).prefix { $0 != 0 }
            if isWanted(event, String(decoding: name, as: UTF8.self)) { return true }
            rest = rest.dropFirst(head + Int(event.len))
        }
        return false
    }

    private func isWanted(_ event: inotify_event, _ name: String) -> Bool {
        // Events were lost, or a watched directory is gone: whatever happened is to be looked at.
        if event.mask & UInt32(IN_Q_OVERFLOW | IN_IGNORED) != 0 { return true }
        guard let names = wanted[event.wd] else { return false }
        return names?.contains(name) ?? true
    }
}
