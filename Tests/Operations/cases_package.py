"""The Debian package and the list of parts, made from the binary under test."""

import json
import os
import pathlib
import shutil
import tempfile
import unittest

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

import product

MANUAL = '.TH MADOGUCHI 1\n.SH NAME\nmadoguchi \\- multilingual guidance and call routing\n'


class Package(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.workspace = product.Workspace.published()
        cls.addClassCleanup(cls.workspace.close)
        directory = tempfile.mkdtemp(prefix="madoguchi-deb-")
        cls.addClassCleanup(shutil.rmtree, directory)
        cls.directory = pathlib.Path(directory)
        (cls.directory / "manual").mkdir()
        (cls.directory / "manual" / "madoguchi.1").write_text(MANUAL)
        # Quick rather than small.
        made = product.output(
            str(product.ROOT / "scripts/deb"), os.path.abspath(product.BINARY),
            str(cls.workspace.edition), str(cls.directory / "manual"), directory,
            env={**os.environ, "COMPRESSION": "none"})
        cls.package = made.splitlines()[-1]
        cls.tree = cls.directory / "tree"
        product.output("dpkg-deb", "-x", cls.package, str(cls.tree))

    def test_it_holds_what_it_should(self):
        for path in (
            "usr/bin/madoguchi", "usr/lib/madoguchi/libswiftCore.so",
            "usr/share/madoguchi/edition.sqlite", "usr/share/madoguchi/edition.sqlite.sha256",
            "lib/systemd/system/madoguchi.service", "lib/systemd/system/madoguchi.socket",
            "etc/default/madoguchi", "usr/share/doc/madoguchi/examples/nginx.conf",
            "usr/share/doc/madoguchi/copyright", "usr/share/man/man1/madoguchi.1.gz",
            "usr/share/bash-completion/completions/madoguchi",
            "usr/share/zsh/vendor-completions/_madoguchi",
            "usr/share/fish/vendor_completions.d/madoguchi.fish",
        ):
            self.assertGreater((self.tree / path).stat().st_size, 0, path)
        for script in ("preinst", "postinst", "prerm", "postrm"):
            product.output("sh", "-n", str(product.ROOT / "deploy/debian" / script))

    def test_it_depends_on_the_libraries_of_the_system(self):
        depends = product.output("dpkg-deb", "-f", self.package, "Depends")
        for library in ("libmicrohttpd12", "libsqlite3-0", "libicu72", "libnettle8", "libc6"):
            self.assertIn(library, depends)

    def test_it_runs_where_no_swift_is(self):
        for name in ("lib/x86_64-linux-gnu", "usr/lib/x86_64-linux-gnu", "lib64", "proc", "tmp"):
            (self.tree / name).mkdir(parents=True, exist_ok=True)
        # In a root of its own: the package and the system's libraries, nothing else.
        script = """
            set -e
            mount --rbind /usr/lib/x86_64-linux-gnu "$0/usr/lib/x86_64-linux-gnu"
            mount --rbind /lib/x86_64-linux-gnu "$0/lib/x86_64-linux-gnu"
            mount --rbind /lib64 "$0/lib64"
            mount --rbind /proc "$0/proc"
            [ ! -e "$0/opt" ]
            exec chroot "$0" /usr/bin/madoguchi route --edition /usr/share/madoguchi/edition.sqlite \
                --topic card-lost --language ne --at 2026-11-21T23:40:00+09:00 --format json
        """
        separate = ["unshare", "--mount"] if os.geteuid() == 0 else [
            "unshare", "--mount", "--map-root-user"]
        answer = json.loads(product.output(*separate, "sh", "-c", script, str(self.tree)))
        self.assertEqual(answer["requested"]["topic"], "card-lost")
        self.assertGreater(len(answer["steps"]), 0)

    def test_the_list_of_parts_is_whole_and_in_form(self):
        text = product.output(
            str(product.ROOT / "scripts/sbom"), os.path.abspath(product.BINARY),
            cwd=product.ROOT)
        self.assertIsNone(JsonStrictValidator(SchemaVersion.V1_5).validate_str(text))
        names = {component["name"] for component in json.loads(text)["components"]}
        resolved = json.loads((product.ROOT / "Package.resolved").read_text())["pins"]
        self.assertGreaterEqual(names, {pin["identity"] for pin in resolved})
        self.assertGreaterEqual(
            names, {"swift-runtime", "libmicrohttpd12", "libsqlite3-0", "libicu72", "libc6"})
