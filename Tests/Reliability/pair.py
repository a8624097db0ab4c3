"""Two sets of sources, A and B, that differ in content, template and style sheet, so that a mixture of
their editions would show."""

import hashlib
import re
import shutil
import subprocess

import product
import sizes

PAGE = "/ja/guides/lost-card"


class Pair:
    def __init__(self):
        self.workspace = product.Workspace()
        self.path = self.workspace.path
        self.edition = self.workspace.edition
        if not sizes.IS_FULL:
            # Reading the other languages takes time and changes nothing here.
            for folder in (self.path / "locales").iterdir():
                if folder.is_dir() and folder.name not in ("en", "ne"):
                    shutil.rmtree(folder)
        for name in "AB":
            root = self.path / name
            root.mkdir()
            for folder in ("content", "static"):
                shutil.copytree(self.path / folder, root / folder)
            mark(root / "content/guides/lost-card.yaml", "title: ", f"title: 印{name}・")
            mark(root / "static/templates/layout.mustache", "<body>", f'<body data-mark="{name}">')
            mark(root / "static/assets/site.css", "", f"/* mark {name} */\n")
        self.ids = {}
        for name in "AB":
            result = subprocess.run(self.command(name), cwd=self.path, capture_output=True, text=True)
            if result.returncode not in (0, 2):
                raise AssertionError(result.stderr)
            self.ids[re.search(r"Published edition (\w+)", result.stderr)[1]] = name

    def close(self):
        self.workspace.close()

    def command(self, name, output="var/edition.sqlite"):
        return [product.BINARY, "publish", "--quiet", "--content", f"{name}/content",
                "--static", f"{name}/static", "--output", output]

    def name_of(self, server):
        """Which of the two is served, from four places of one page and from the API."""
        _, body = server.get(PAGE)
        page = body.decode("utf-8")
        names = {re.search(r'data-mark="(\w)"', page)[1], re.search(r"<h1[^>]*>[^<]*印(\w)・", page)[1]}
        names.add(self.ids[re.search(r"<footer>.*?\b([0-9a-f]{12})\b", page, re.DOTALL)[1]])
        _, css = server.get(re.search(r'href="(/assets/site\.[^"]*css)"', page)[1])
        names.add(re.match(rb"/\* mark (\w)", css)[1].decode())
        if len(names) != 1:
            raise AssertionError(f"a mixture of editions: {names}")
        return names.pop()

    def on_disk(self):
        """Starts a server on what the disk has; returns which edition it serves."""
        server = product.Server(self.workspace)
        try:
            return self.name_of(server)
        finally:
            server.stop()

    def is_vouched_for(self):
        digest = hashlib.sha256(self.edition.read_bytes()).hexdigest()
        return digest in (self.path / "var/edition.sqlite.sha256").read_text()

    def files(self):
        return sorted(p.name for p in (self.path / "var").glob("edition.sqlite*"))


def mark(path, old, new):
    text = path.read_text(encoding="utf-8")
    if old not in text:
        raise AssertionError(f"{path} does not contain {old!r}")
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
