"""Damaged content, catalogues and templates: every one is told with file and line, nothing hangs, and
what is served stays."""

import collections
import random
import re
import resource
import shutil
import subprocess
import time
import unittest

import yaml

import damage
import product
import sizes

# No correct run comes near these; they tell hanging and hoarding apart from slowness.
SECONDS = 60
MEGABYTES = 500


def sources(root):
    """The files a damage is tried on."""
    files = sorted(root.glob("content/**/*.yaml")) + sorted(root.glob("locales/*/*.po"))
    files += [root / "content" / name for name in
              ("checklist.tsv", "addresses.txt", "holidays/official.csv")]
    return files + sorted(root.glob("static/templates/*.mustache"))[:3]


def named(output, file):
    """The lines of a file that errors name; 0 where one names the file alone."""
    pattern = re.compile(rf"(?m)^{re.escape(file)}(?::(\d+))?(?::\d+)?: error: .*\[[a-z0-9-]+\]")
    return {int(line or 0) for line in pattern.findall(output)}


def fits(found, expected):
    if expected is None:
        return bool(found)
    if expected == damage.ANY:
        return any(found)
    return expected in found


def catalogue(path):
    """The catalogue of a file: texts of a file that cannot be read have none to be compared with."""
    if path.suffix == ".po" or path.parent.name == "guides":
        return path.stem
    if path.parent.name == "flows":
        return f"flow-{path.stem}"
    if path.parent.name in ("archive", "cards", "lines", "screens"):
        return path.parent.name
    return {"faqs": "faq", "names": "holidays", "topics": "lines"}.get(path.stem, path.stem)


class DamagedFiles(unittest.TestCase):
    def setUp(self):
        self.workspace = product.Workspace.published()
        self.addCleanup(self.workspace.close)
        self.random = random.Random(20_261_121)

    def relative(self, path):
        return str(path.relative_to(self.workspace.path))

    def restore(self, path):
        if path.is_dir() and not path.is_symlink():
            path.rmdir()
        else:
            path.unlink(missing_ok=True)
        shutil.copyfile(product.ROOT / self.relative(path), path)

    def attempt(self, damages):
        """Damages files and publishes; returns the ways that were tried, and what went wrong."""
        edition = self.workspace.edition.read_bytes()
        done = [(path, way, way(path, self.random)) for path, way in damages]
        done = [one for one in done if one[2] != damage.SKIP]
        if not done:
            return [], []
        start = time.monotonic()
        try:
            result = subprocess.run(
                [product.BINARY, "publish", "--quiet"], cwd=self.workspace.path,
                capture_output=True, text=True, errors="replace", timeout=SECONDS)
        except subprocess.TimeoutExpired:
            return [way for _, way, _ in done], [f"{done}: still running after {SECONDS} s"]
        self.slowest = max(self.slowest, time.monotonic() - start)
        problems = []
        is_refused = any(path.suffix != ".po" for path, _, _ in done)
        if result.returncode != (1 if is_refused else 2):
            problems.append(f"{done}: exit status {result.returncode}\n{result.stderr[-400:]}")
        if is_refused and self.workspace.edition.read_bytes() != edition:
            problems.append(f"{done}: the edition was changed")
        for path, way, expected in done:
            file = self.relative(path)
            if not fits(named(result.stderr, file), expected):
                said = [line for line in result.stderr.splitlines() if line.startswith(file)][:2]
                problems.append(f"{file} {way.__name__}: line {expected} is not named: {said}")
        return [way for _, way, _ in done], problems

    def batches(self, files, size):
        """Every way once, then at random; each batch on files of its own."""
        ways = list(dict.fromkeys(damage.YAML + damage.PO))
        self.random.shuffle(ways)
        while True:
            batch = {}
            while len(batch) < size:
                if ways:
                    way = ways.pop()
                    path = self.random.choice([f for f in files if way in damage.ways(f)])
                else:
                    path = self.random.choice(files)
                    way = self.random.choice(damage.ways(path))
                if any(path.suffix != other.suffix and catalogue(path) == catalogue(other)
                       for other in batch):
                    ways.insert(0, way)
                    continue
                batch.setdefault(path, way)
            yield list(batch.items())

    def test_every_damage_is_named_and_nothing_hangs(self):
        files = sources(self.workspace.path)
        todo = sizes.choose(60, 1_000)
        self.slowest = 0.0
        failures, tried = [], collections.Counter()
        for batch in self.batches(files, sizes.choose(15, 1)):
            # While the content cannot be read, nothing is said of single translations.
            for is_catalogue in (False, True):
                part = [one for one in batch if (one[0].suffix == ".po") == is_catalogue]
                ways, problems = self.attempt(part)
                for path, _ in part:
                    self.restore(path)
                tried.update(way.__name__ for way in ways)
                failures += problems
            if sum(tried.values()) >= todo:
                break
        most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        sizes.report(
            f"{sum(tried.values())} damages of {len(tried)} kinds, {len(failures)} not taken as "
            f"they should; slowest {self.slowest:.1f} s, most memory {most} MB")
        self.assertEqual(failures, [], "\n".join(failures))
        self.assertLess(most, MEGABYTES)

    def test_what_another_parser_refuses_is_refused(self):
        """Any bit flipped anywhere: PyYAML says which files are still YAML."""
        files = [f for f in sources(self.workspace.path) if f.suffix == ".yaml"]
        refused, failures = 0, []
        for _ in range(sizes.choose(2, 200)):
            path = self.random.choice(files)
            data = bytearray(path.read_bytes())
            place = self.random.randrange(len(data))
            data[place] ^= 1 << self.random.randrange(8)
            path.write_bytes(data)
            try:
                yaml.compose(data.decode("utf-8"), Loader=yaml.SafeLoader)
                is_yaml = True
            except (yaml.YAMLError, UnicodeDecodeError):
                is_yaml = False
            result = self.workspace.publish()
            found = named(result.stderr, self.relative(path))
            self.restore(path)
            refused += not is_yaml
            if result.returncode not in (0, 1, 2) or (not is_yaml and not any(found)):
                failures.append(f"{self.relative(path)} byte {place}: {result.returncode} "
                                f"{result.stderr[-300:]}")
        sizes.report(f"{refused} of the flipped bits made what PyYAML refuses; all were named")
        self.assertEqual(failures, [])


class WhileServing(unittest.TestCase):
    """`serve --watch` reads in a thread with a small stack: what is deep must not end it."""

    def test_every_kind_of_damage_leaves_the_server_alone(self):
        workspace = product.Workspace.published()
        self.addCleanup(workspace.close)
        server = product.Server(workspace, "--watch")
        self.addCleanup(lambda: server.process.poll() is None and server.stop())
        first = server.json("/api/v1/status")[1]["edition"]
        source = random.Random(11)
        files = sources(workspace.path)
        ways = list(dict.fromkeys(damage.YAML + damage.PO))
        ways = sizes.choose([damage.nearly_too_deep, damage.deep_plural, damage.pipe], ways)
        for way in ways:
            path = self.choose(way, files, source)
            good = path.read_bytes()
            before = len(server.log)
            if not self.damage(path, way, source):
                continue
            file = str(path.relative_to(workspace.path))
            with self.subTest(f"{way.__name__} {file}"):
                self.wait(server, lambda: any(
                    f"{file}:" in line and " error: " in line for line in server.log[before:]))
                status, body = server.json("/api/v1/status")
                self.assertEqual(status, 200)
                if path.suffix == ".yaml":
                    self.assertEqual(body["edition"], first)
                else:
                    # Published without the text: another edition, which has to come first.
                    self.wait(server, lambda: server.json("/api/v1/status")[1]["edition"] != first)
            if path.is_dir() and not path.is_symlink():
                path.rmdir()
            self.put(path, good)
            self.wait(server, lambda: server.json("/api/v1/status")[1]["edition"] == first)
        self.assertEqual(server.stop()[0], 0)

    def choose(self, way, files, source):
        """A file the damage fits; where the file has to go first, one that nothing goes without."""
        fit = [f for f in files if way in damage.ways(f) and f.suffix in (".yaml", ".po")]
        if way in damage.REPLACING:
            return next(f for f in fit if f.name == "facts.yaml")
        return source.choice(fit)

    def damage(self, path, way, source):
        """In one step, so that no half-written file is published; False where the file has no place."""
        if way in damage.REPLACING:
            way(path, source)
            return True
        copy = path.with_name("." + path.name)
        shutil.copyfile(path, copy)
        renamed = copy.rename(copy.parent.parent / path.name)
        if way(renamed, source) == damage.SKIP:
            renamed.unlink()
            return False
        renamed.replace(path)
        return True

    def put(self, path, data):
        new = path.with_name("." + path.name)
        new.write_bytes(data)
        new.replace(path)

    def wait(self, server, holds):
        end = time.monotonic() + SECONDS
        while not holds():
            self.assertIsNone(server.process.poll(), "the server ended:\n" + "".join(server.log[-5:]))
            self.assertLess(time.monotonic(), end, "".join(server.log[-5:]))
            time.sleep(0.05)
