import Guidance
import Testing
import WebServer

@testable import Site

@Suite struct MetricsTests {
    @Test(arguments: [
        ("/", "chooser"), ("/?x", "chooser"), ("/ne", "home"), ("/ne/?with=ja", "home"),
        ("/ne/guides/lost-card", "guides"), ("/ne/guides/lost-card/print", "guides"),
        ("/en/call/card-lost?network=mobile", "call"), ("/en/search?q=card", "search"),
        ("/api/v1/route?topic=card", "route"), ("/api/v1/lines", "api"), ("/api", "api"),
        ("/assets/site.css", "assets"), ("/desk?topic=card", "desk"), ("/l10n/ne", "l10n"),
        ("/health/live", "health"), ("/metrics", "metrics"), ("/en/nothing", "other"),
        ("/en/a-segment-longer-than-any-name", "other"), ("", "chooser"), ("*", "home"),
        ("//guides", "home"), ("/en/accessibility", "accessibility"),
    ])
    func `a target is counted under what it was for`(target: String, expected: String) {
        #expect(
            PageTable.groups[PageTable.group(of: RawTarget(Array(target.utf8)).segments)]
                == expected)
    }

    @Test(arguments: [
        (0, 0), (25_000, 0), (25_001, 1), (1_000_000, 5), (1_000_000_000, 13), (1_000_000_001, 14),
    ])
    func `a time falls into the bucket that ends at or after it`(nanoseconds: Int, bucket: Int) {
        #expect(Metrics.bucket(of: nanoseconds) == bucket)
    }

    @Test func `figures are written as Prometheus reads them`() {
        let metrics = Metrics()
        metrics.record(
            target: RawTarget(Array("/ne/guides/lost-card".utf8)), status: 200, nanoseconds: 60_000)
        metrics.record(
            target: RawTarget(Array("/ne/guides/lost-card".utf8)), status: 200,
            nanoseconds: 2_000_000_000)
        metrics.record(
            target: RawTarget(Array("/nothing/of/this".utf8)), status: 418, nanoseconds: 10_000)
        let text = MetricsText(
            metrics,
            MetricsText.Moment(
                edition: "abc", published: Instant(secondsSinceEpoch: 1_000),
                now: Instant(secondsSinceEpoch: 1_060), cachedPages: 3, cachedBytes: 4_000,
                server: ServerState(openConnections: 2, cutConnections: 1),
                stores: [("feedback", CountFigures(errors: 1, dropped: 2, pending: 3))])
        ).text
        for line in [
            "# TYPE madoguchi_requests_total counter",
            "madoguchi_requests_total{route=\"guides\",status=\"200\"} 2",
            "madoguchi_requests_total{route=\"other\",status=\"other\"} 1",
            "madoguchi_request_duration_seconds_bucket{route=\"guides\",le=\"5e-05\"} 0",
            "madoguchi_request_duration_seconds_bucket{route=\"guides\",le=\"0.0001\"} 1",
            "madoguchi_request_duration_seconds_bucket{route=\"guides\",le=\"+Inf\"} 2",
            "madoguchi_request_duration_seconds_sum{route=\"guides\"} 2.00006",
            "madoguchi_request_duration_seconds_count{route=\"guides\"} 2",
            "madoguchi_edition_info{edition=\"abc\"} 1", "madoguchi_edition_age_seconds 60",
            "madoguchi_cache_entries 3", "madoguchi_open_connections 2",
            "madoguchi_cut_connections_total 1", "madoguchi_time_seconds 1060",
            "madoguchi_clock_jumps_total 0",
            "madoguchi_store_errors_total{store=\"feedback\"} 1",
            "madoguchi_counts_dropped_total{store=\"feedback\"} 2",
            "madoguchi_counts_pending{store=\"feedback\"} 3",
        ] {
            #expect(text.contains(line + "\n"), "\(line) is not in\n\(text)")
        }
    }
}
