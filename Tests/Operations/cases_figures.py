"""The figures at /metrics, read by Prometheus's own parser."""

import time
import unittest

from prometheus_client.parser import text_string_to_metric_families

import product


class Figures(unittest.TestCase):
    def test_prometheus_reads_what_happened(self):
        workspace = product.Workspace.published()
        self.addCleanup(workspace.close)
        server = product.Server(workspace, "--local-staff")
        self.addCleanup(server.stop)
        for _ in range(3):
            server.get("/ne/guides/lost-card")
        server.get("/ne/guides/nothing")
        server.get("/api/v1/route?topic=card&language=en")
        # A request is counted when its answer is gone, which a client may notice first.
        deadline = time.monotonic() + 30
        response, body = server.get("/metrics")
        while b'route="route"' not in body and time.monotonic() < deadline:
            response, body = server.get("/metrics")
        self.assertTrue(response.getheader("Content-Type").startswith("text/plain; version=0.0.4"))
        families = {f.name: f for f in text_string_to_metric_families(body.decode())}

        def value(family, sample, **labels):
            found = [s.value for s in families[f"madoguchi_{family}"].samples
                     if s.name == f"madoguchi_{sample}" and s.labels == labels]
            self.assertEqual(len(found), 1, (sample, labels))
            return found[0]

        self.assertEqual(value("requests", "requests_total", route="guides", status="200"), 3)
        self.assertEqual(value("requests", "requests_total", route="guides", status="404"), 1)
        self.assertEqual(value("requests", "requests_total", route="route", status="200"), 1)
        duration = "request_duration_seconds"
        self.assertEqual(value(duration, f"{duration}_count", route="guides"), 4)
        self.assertEqual(value(duration, f"{duration}_bucket", route="guides", le="+Inf"), 4)
        self.assertGreater(value(duration, f"{duration}_sum", route="guides"), 0)
        self.assertEqual(value("cache_hits", "cache_hits_total"), 2)
        self.assertGreaterEqual(value("open_connections", "open_connections"), 1)
        self.assertGreaterEqual(value("edition_age_seconds", "edition_age_seconds"), 0)
        edition = response.getheader("Madoguchi-Edition")
        self.assertEqual(value("edition_info", "edition_info", edition=edition), 1)
