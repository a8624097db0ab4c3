"""What the program says it is."""

import re
import subprocess
import unittest

import product


class Version(unittest.TestCase):
    def test_the_version_is_that_of_the_changelog_and_names_the_commit(self):
        said = product.output(str(product.BINARY), "--version").strip()
        newest = re.search(r"^## (\S+)", (product.ROOT / "CHANGELOG.md").read_text(), re.M).group(1)
        found = re.fullmatch(r"(\S+)(?: \((\S+)\))?", said)
        self.assertIsNotNone(found, said)
        self.assertEqual(found.group(1), newest)
        if (product.ROOT / ".git").exists():
            commits = product.output("git", "-C", str(product.ROOT), "rev-list", "--all").split()
            named = found.group(2).removesuffix("-modified")
            self.assertTrue(any(commit.startswith(named) for commit in commits), said)

    def test_a_build_without_git_takes_the_name_it_is_given_or_none(self):
        script = product.ROOT / "scripts/revision"
        workspace = product.Workspace()
        self.addCleanup(workspace.close)
        folder = workspace.path / "revision"

        def written(**environment):
            subprocess.run(
                [script, folder], check=True, env={"PATH": "/usr/bin:/bin", **environment})
            return re.search(r'"(.*)"', (folder / "Revision.swift").read_text()).group(1)

        self.assertEqual(written(MADOGUCHI_REVISION="0a1b2c"), "0a1b2c")
        refused = subprocess.run(
            [script, folder], env={"PATH": "/usr/bin:/bin", "MADOGUCHI_REVISION": 'a"; evil()'},
            capture_output=True, text=True)
        self.assertEqual(refused.returncode, 1)
        self.assertIn("no name of a commit", refused.stderr)
        self.assertIn("0a1b2c", (folder / "Revision.swift").read_text())
