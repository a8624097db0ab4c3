import Guidance

/// What is to be said about overrides: whom they concern, which of two counts, which are over.
struct OverrideChecks {
    let content: Content
    /// How findings name the content directory.
    let root: String

    private var zone: Zone { content.more.office.zone }

    func findings(at now: Instant) -> [Finding] {
        content.overrides.flatMap { override in
            concerned(override) + over(override, now) + far(override, now)
                + unlikely(override, now)
        } + ties()
    }

    private func concerned(_ override: Override) -> [Finding] {
        guard override.services.isEmpty else { return [] }
        return [
            finding(
                "missing-key", .error, override, "the override concerns no service",
                "add `lines: […]` or `services: […]`")
        ]
    }

    private func over(_ override: Override, _ now: Instant) -> [Finding] {
        guard let until = override.until, until <= now else { return [] }
        return [
            finding(
                "override-over", .info, override, "ended at \(until.rfc3339(in: zone))",
                "the file can be taken away")
        ]
    }

    /// A slip in the year would be a closure that does not happen.
    private func far(_ override: Override, _ now: Instant) -> [Finding] {
        guard !isBeyond(override.from, now),
            override.from.date(in: zone) > now.date(in: zone).adding(days: 2 * 366)
        else { return [] }
        return [
            finding(
                "override-far", .warning, override,
                "begins more than two years from now, on \(override.from.date(in: zone))",
                "check the year")
        ]
    }

    /// A year that nobody means.
    private func unlikely(_ override: Override, _ now: Instant) -> [Finding] {
        [("from", override.from), ("until", override.until)].compactMap { key, instant in
            guard let instant, isBeyond(instant, now) else { return nil }
            return finding(
                "override-year", .error, override, "\(key) is \(instant.date(in: zone))",
                "correct the year: from 2000 on, and at most ten years from now")
        }
    }

    private func isBeyond(_ instant: Instant, _ now: Instant) -> Bool {
        instant.date(in: zone).year < 2000
            || instant.date(in: zone) > now.date(in: zone).adding(days: 10 * 366)
    }

    /// Two of the same kind that begin together and concern the same service.
    private func ties() -> [Finding] {
        var findings: [Finding] = []
        for (index, first) in content.overrides.enumerated() {
            for second in content.overrides[(index + 1)...]
            where first.kind == second.kind && first.from == second.from {
                guard let service = first.services.first(where: second.services.contains) else {
                    continue
                }
                findings.append(
                    finding(
                        "ambiguous-override", .error, second,
                        "\(first.id) begins at the same time and concerns \(service) too",
                        "make one file of the two, or let one begin later"))
            }
        }
        return findings
    }

    private func finding(
        _ code: String, _ severity: Finding.Severity, _ override: Override, _ message: String,
        _ fix: String?
    ) -> Finding {
        let place = content.entries.first { $0.kind == .override && $0.id == override.id }
        return Finding(
            code: code, severity: severity, file: place?.file ?? "\(root)/overrides",
            line: place?.line, message: "\(override.id): \(message)", fix: fix)
    }
}
