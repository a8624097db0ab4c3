import Guidance
import Synchronization

/// Figures in the text form that Prometheus reads (exposition format 0.0.4).
struct MetricsText {
    static let mediaType = "text/plain; version=0.0.4; charset=utf-8"
    private(set) var text = ""

    /// What is not counted but looked up at the time of asking.
    struct Moment {
        let edition: String
        let published: Instant
        let now: Instant
        let cachedPages: Int
        /// Bytes of memory.
        let cachedBytes: Int
        let server: ServerState
        /// The files of counts, by name.
        var stores: [(name: String, figures: CountFigures)] = []
    }

    init(_ metrics: Metrics, _ moment: Moment) {
        addRequests(metrics)
        addLatencies(metrics)
        let (hits, misses) = (
            metrics.cacheHits.load(ordering: .relaxed), metrics.cacheMisses.load(ordering: .relaxed)
        )
        add("cache_hits_total", "counter", "Answers that were handed out ready-made.", hits)
        add("cache_misses_total", "counter", "Answers that were not there ready-made.", misses)
        add(
            "pages_made_total", "counter", "Pages that were made and may be kept for others.",
            metrics.pagesMade.load(ordering: .relaxed))
        add("cache_entries", "gauge", "Answers that are kept ready-made.", moment.cachedPages)
        add("cache_bytes", "gauge", "Memory of answers kept ready-made.", moment.cachedBytes)
        add(
            "open_connections", "gauge", "Connections that are open.", moment.server.openConnections
        )
        add(
            "cut_connections_total", "counter",
            "Connections that were cut because the client was too slow.",
            moment.server.cutConnections)
        addStores(moment.stores)
        add(
            "time_seconds", "gauge", "What the clock says, in seconds since 1970.",
            moment.now.secondsSinceEpoch)
        add(
            "clock_jumps_total", "counter",
            "Times that the clock was set by more than \(ClockWatch.tolerance) s.",
            metrics.clockJumps.load(ordering: .relaxed))
        addEdition(metrics, moment)
    }

    private mutating func addStores(_ stores: [(name: String, figures: CountFigures)]) {
        let families: [(name: String, type: String, help: String, value: (CountFigures) -> Int)] = [
            (
                "store_errors_total", "counter",
                "Times that a file of counts could not be read or written.", { $0.errors }
            ),
            (
                "counts_dropped_total", "counter",
                "Counts that were left out: their file failed or was full.", { $0.dropped }
            ),
            ("counts_pending", "gauge", "Counts that are not in their file yet.", { $0.pending }),
        ]
        for family in families {
            begin(family.name, family.type, family.help)
            for store in stores {
                line(family.name, [("store", store.name)], "\(family.value(store.figures))")
            }
        }
    }

    private mutating func addEdition(_ metrics: Metrics, _ moment: Moment) {
        begin("edition_info", "gauge", "The edition that is served.")
        line("edition_info", [("edition", moment.edition)], "1")
        let published = moment.published.secondsSinceEpoch
        add(
            "edition_published_timestamp_seconds", "gauge", "When the edition was published.",
            published)
        add(
            "edition_age_seconds", "gauge", "Seconds since the edition was published.",
            moment.now.secondsSinceEpoch - published)
        add(
            "editions_served_total", "counter", "Editions served since the start.",
            metrics.editionsServed.load(ordering: .relaxed))
        add(
            "editions_refused_total", "counter",
            "Editions that were there and could not be served.",
            metrics.editionsRefused.load(ordering: .relaxed))
    }

    /// Only what has happened: a line for every group and status would be hundreds of zeros. The label has
    /// been `route` since the first release.
    private mutating func addRequests(_ metrics: Metrics) {
        begin("requests_total", "counter", "Requests that were answered.")
        for (group, name) in PageTable.groups.enumerated() {
            for column in 0...Metrics.statuses.count {
                let count = metrics.requests(group, column: column)
                guard count > 0 else { continue }
                let status =
                    column < Metrics.statuses.count ? "\(Metrics.statuses[column])" : "other"
                line("requests_total", [("route", name), ("status", status)], "\(count)")
            }
        }
    }

    private mutating func addLatencies(_ metrics: Metrics) {
        let name = "request_duration_seconds"
        begin(name, "histogram", "From a request's first line to the last byte of its answer.")
        for (group, page) in PageTable.groups.enumerated() {
            let buckets = metrics.latencies(group)
            guard buckets.contains(where: { $0 > 0 }) else { continue }
            var count = 0
            for (index, bucket) in buckets.enumerated() {
                count += bucket
                let end =
                    index < Metrics.bounds.count ? Self.seconds(Metrics.bounds[index]) : "+Inf"
                line("\(name)_bucket", [("route", page), ("le", end)], "\(count)")
            }
            let sum = Self.seconds(metrics.nanoseconds(group) / 1_000)
            line("\(name)_sum", [("route", page)], sum)
            line("\(name)_count", [("route", page)], "\(count)")
        }
    }

    private static func seconds(_ microseconds: Int) -> String { "\(Double(microseconds) / 1e6)" }

    private mutating func add(_ name: String, _ type: String, _ help: String, _ value: Int) {
        begin(name, type, help)
        line(name, [], "\(value)")
    }

    private mutating func begin(_ name: String, _ type: String, _ help: String) {
        text += "# HELP madoguchi_\(name) \(help)\n# TYPE madoguchi_\(name) \(type)\n"
    }

    private mutating func line(_ name: String, _ labels: [(String, String)], _ value: String) {
        let list = labels.map { "\($0.0)=\"\(Self.escaped($0.1))\"" }.joined(separator: ",")
        text += "madoguchi_\(name)\(list.isEmpty ? "" : "{\(list)}") \(value)\n"
    }
}

extension MetricsText {
    /// The value of a label, as the exposition format escapes it.
    fileprivate static func escaped(_ value: String) -> String {
        var escaped = ""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\\", "\"": escaped += "\\\(scalar)"
            case "\n": escaped += "\\n"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}

/// What a server knows of its connections.
package struct ServerState: Sendable {
    package let openConnections: Int
    /// Since the start.
    package let cutConnections: Int

    package init(openConnections: Int = 0, cutConnections: Int = 0) {
        (self.openConnections, self.cutConnections) = (openConnections, cutConnections)
    }
}
