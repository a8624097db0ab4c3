"""What pages weigh: the numbers to hold, and a table of the figures."""

import os
import pathlib
import re

import base

GUIDE_AND_STYLE = 14 * 1024
WHOLE_PAGE = 50 * 1024
# The page, its style, picture and two scripts, the pictograms, and what is open now.
REQUESTS = 7
SCRIPTS = 10 * 1024
SHOTS = pathlib.Path(__file__).resolve().parents[2] / ".build" / "screenshots"


class Weights(base.BrowserCase):
    def packed(self, path, coding="gzip"):
        response, body = self.server.get(path, {"Accept-Encoding": coding})
        self.assertEqual(response.status, 200, path)
        return len(body)

    def test_every_guide_and_call_page_is_light(self):
        guides = [guide["id"] for guide in self.server.json("/api/v1/guides")[1]]
        style = None
        largest = {}
        for language in base.LANGUAGES:
            for path in [f"/{language}/guides/{guide}" for guide in guides] + [
                    f"/{language}/call/card-lost", f"/{language}/"]:
                response, body = self.server.get(path)
                html = body.decode()
                files = re.findall(r'(?:rel="stylesheet" href|script src|rel="icon" href)="([^"]+)', html)
                sizes = {name: self.packed(name) for name in set(files)}
                style = next(size for name, size in sizes.items() if name.endswith(".css"))
                scripts = sum(size for name, size in sizes.items() if name.endswith(".js"))
                page = self.packed(path)
                with self.subTest(path):
                    self.assertLessEqual(page + style, GUIDE_AND_STYLE)
                    self.assertLessEqual(page + sum(sizes.values()), WHOLE_PAGE)
                    self.assertLessEqual(scripts, SCRIPTS)
                kind = "guide" if "/guides/" in path else "call" if "/call/" in path else "home"
                row = (page, path, page + style, scripts, page + sum(sizes.values()))
                largest[language, kind] = max(largest.get((language, kind), row), row)
        print(f"\nlargest pages, bytes after gzip (style sheet {style})")
        print(f"{'page':44}{'HTML':>7}{'+ CSS':>7}{'script':>8}{'whole':>7}")
        for page, path, styled, scripts, whole in largest.values():
            print(f"{path:44}{page:7}{styled:7}{scripts:8}{whole:7}")

    def test_a_page_needs_few_requests(self):
        for path in ("/ne/", "/ne/guides/lost-card", "/ja/call/card-lost", "/th/show/register-me"):
            page = self.open(service_workers="block")
            asked = []
            page.on("request", lambda request: asked.append(request.url))
            page.goto(self.origin + path)
            page.wait_for_load_state("networkidle")
            self.assertLessEqual(len(asked), REQUESTS, asked)
            self.assertTrue(all(url.startswith(self.origin) for url in asked), asked)

    def test_what_is_saved_for_a_time_without_network_is_bounded(self):
        """As browsers ask for it: brotli is what they take of a site with a certificate."""
        for language in ("ja", "ne", "th", "vi"):
            pack = self.server.json(f"/{language}/offline")[1]
            beside = pack["beside"] or {"pages": [], "query": ""}
            paths = [f"{path}?{beside['query']}" if path in beside["pages"] else path
                     for path in pack["pages"] + pack["assets"]]
            gzip, brotli = (sum(self.packed(path, coding) for path in paths) for coding in ("gzip", "br"))
            print(f"\nsaved for a time without network ({language}): {len(paths)} files, "
                  f"{brotli} bytes by brotli, {gzip} by gzip")
            self.assertLessEqual(brotli, 250_000)

    def test_pictures_of_the_main_pages(self):
        """Kept as build output, for whoever looks at a change."""
        SHOTS.mkdir(parents=True, exist_ok=True)
        page = self.open(service_workers="block")
        page.set_viewport_size({"width": 360, "height": 640})
        for language in ("ja", "en", "th", "ne", "zh-Hans", "zh-Hant"):
            for name, path in (("home", "/"), ("guide", "/guides/lost-card"),
                               ("call", "/call/card-lost"), ("show", "/show/lost-card-help")):
                page.goto(f"{self.origin}/{language}{path}")
                picture = SHOTS / f"{language}-{name}.png"
                page.screenshot(path=str(picture))
                self.assertGreater(os.path.getsize(picture), 5_000)
