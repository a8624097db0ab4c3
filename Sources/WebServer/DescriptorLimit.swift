import Glibc

/// How many files and sockets this process may have open.
///
/// Safe to use: every pointer passed on points to a local variable.
enum DescriptorLimit {
    /// What the server needs besides its connections: the edition, logs, epoll.
    private static let reserve = 64

    /// The most connections this process can hold, `wanted` or fewer.
    ///
    /// Raises the soft limit, often 1,024, as far as is needed and allowed. Without this a server that
    /// many clients hold on to could not open its next edition.
    static func connections(_ wanted: Int) -> Int {
        var limit = rlimit()
        guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
            return wanted
        }
        let needed = rlim_t(wanted + reserve)
        if limit.rlim_cur < needed {
            var raised = rlimit(rlim_cur: min(needed, limit.rlim_max), rlim_max: limit.rlim_max)
            if unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &raised) == 0 {
                limit = raised
            }
        }
        return limit.rlim_cur >= needed ? wanted : max(1, Int(limit.rlim_cur) - reserve)
    }
}
