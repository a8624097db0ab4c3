"""What happens to an operator, in the order in which it happens."""

import os
import pathlib
import shutil
import tempfile
import unittest

import machine
import product

EDITION = MANUALS = None  # set by run.py
SERVED = "/var/lib/madoguchi/edition.sqlite"
READY = "curl -s --max-time 20 http://127.0.0.1:8080/health/ready"
PROCESS = "systemctl show -p MainPID --value madoguchi"
# Through the proxy, so not from this machine itself.
ELSEWHERE = "X-Forwarded-For: 192.0.2.1"


def package(version, edition, directory):
    """The package of that version, quick rather than small."""
    made = product.output(
        str(product.ROOT / "scripts/deb"), os.path.abspath(product.BINARY), str(edition),
        os.path.abspath(MANUALS), str(directory),
        env={**os.environ, "VERSION": version, "COMPRESSION": "none"})
    return made.splitlines()[-1]


class Installed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.directory = pathlib.Path(tempfile.mkdtemp(prefix="madoguchi-packages-"))
        cls.addClassCleanup(shutil.rmtree, cls.directory)
        # The edition of the next version says something else.
        changed = product.Workspace()
        cls.addClassCleanup(changed.close)
        changed.edit("content/guides/lost-card.yaml", "title:", "title: 新しい")
        made = changed.publish()
        if made.returncode not in (0, 2):
            raise AssertionError(made.stderr)
        cls.changed = changed.edition
        first = package("1.0", EDITION, cls.directory)
        second = package("2.0", cls.changed, cls.directory)
        cls.machine = machine.Machine(first)
        cls.addClassCleanup(cls.machine.close)
        cls.machine.put(second, "/root/second.deb")
        for name, edition in (("first", EDITION), ("second", cls.changed)):
            cls.machine.put(edition, f"/root/{name}.sqlite")
            cls.machine.put(f"{edition}.sha256", f"/root/{name}.sqlite.sha256")

    def setUp(self):
        self.machine = type(self).machine

    def serving(self):
        return self.machine.wait_for(READY, lambda said: said.startswith("ready ")).split()[1]

    def test_1_installed_it_serves(self):
        self.machine.ask("apt-get install --yes --no-install-recommends /root/first.deb")
        self.serving()
        self.assertEqual(self.machine.status("/ne/call/card-lost"), 200)
        self.assertEqual(self.machine.ask("systemctl is-enabled madoguchi madoguchi.socket").split(),
                         ["enabled", "enabled"])
        exposure = self.machine.ask("systemd-analyze security madoguchi --no-pager | tail -1")
        self.assertLessEqual(float(exposure.split(":")[1].split()[0]), 1.5)

    def test_2_staff_come_in_with_the_token(self):
        self.assertEqual(self.machine.status("/desk"), 403)
        self.assertEqual(self.machine.status("/desk", ELSEWHERE), 403)
        self.machine.ask("""
            install -m 600 /dev/null /etc/madoguchi-token
            echo 0123456789abcdef0123456789abcdef > /etc/madoguchi-token
            mkdir -p /etc/systemd/system/madoguchi.service.d
            cat > /etc/systemd/system/madoguchi.service.d/override.conf <<'TEXT'
[Service]
LoadCredential=staff-token:/etc/madoguchi-token
Environment=MADOGUCHI_STAFF=--staff-token-file=%d/staff-token
TEXT
            systemctl daemon-reload && systemctl restart madoguchi""")
        self.serving()
        self.assertEqual(self.machine.status("/desk", ELSEWHERE), 401)
        self.assertEqual(self.machine.status(
            "/desk", ELSEWHERE, "Authorization: Bearer 0123456789abcdef0123456789abcdef"), 200)

    def test_3_no_request_is_lost_over_ten_restarts(self):
        said = self.machine.ask("""
            (for i in $(seq 10); do systemctl restart madoguchi; sleep 0.2; done; touch /root/done) &
            while [ ! -e /root/done ]; do
                curl -s -o /dev/null -w '%{http_code}\n' --max-time 20 http://127.0.0.1:8080/en/call
            done | sort | uniq -c
            wait""").split()
        self.assertEqual(said[1::2], ["200"])
        self.assertGreater(int(said[0]), 20)

    def test_4_killed_ten_times_it_comes_back(self):
        for _ in range(10):
            self.serving()
            self.machine.ask(f"kill -9 $({PROCESS})")
        self.serving()

    def test_5_a_damaged_edition_is_waited_out(self):
        before = self.serving()
        self.machine.ask(f"printf X | dd of={SERVED} bs=1 seek=5000 conv=notrunc 2>&1; sleep 1")
        self.assertEqual(self.serving(), before)
        # With nothing to serve it tries again, until there is something.
        self.machine.ask("systemctl restart madoguchi", accept=())
        self.assertIn("damaged", self.machine.ask("journalctl -u madoguchi --no-pager -n 5"))
        self.machine.ask(f"sleep 12; cp /root/first.sqlite {SERVED}.new && mv {SERVED}.new {SERVED}")
        self.assertEqual(self.serving(), before)

    def test_6_an_upgrade_replaces_its_own_edition(self):
        before, process = self.serving(), self.machine.ask(PROCESS)
        self.machine.ask("dpkg --install /root/second.deb")
        self.assertNotEqual(self.serving(), before)
        self.assertNotEqual(self.machine.ask(PROCESS), process)
        self.assertEqual(self.machine.ask(f"cmp {SERVED} /root/second.sqlite"), "")

    def test_7_an_upgrade_leaves_an_operators_edition(self):
        # Somebody else's content: as far as the package knows, the first edition is one now.
        self.machine.ask(f"cp /root/first.sqlite.sha256 {SERVED}.sha256 && "
                         f"cp /root/first.sqlite {SERVED}.new && mv {SERVED}.new {SERVED} && sleep 1")
        before, process = self.serving(), self.machine.ask(PROCESS)
        self.machine.ask("dpkg --install /root/second.deb")
        self.assertEqual(self.serving(), before)
        self.assertNotEqual(self.machine.ask(PROCESS), process)

    def test_8_a_new_program_that_cannot_serve_leaves_the_old_one_alone(self):
        process = self.machine.ask(PROCESS)
        self.machine.ask(f"printf X | dd of={SERVED} bs=1 seek=5000 conv=notrunc 2>&1")
        said = self.machine.ask("dpkg --install /root/second.deb 2>&1")
        self.assertIn("publish with this version", said)
        self.assertEqual(self.machine.ask(PROCESS), process)
        self.serving()
        self.machine.ask(f"cp /root/first.sqlite {SERVED}.new && mv {SERVED}.new {SERVED}")

    def test_9_removed_installed_purged(self):
        self.machine.ask("dpkg --remove madoguchi")
        self.assertEqual(self.machine.ask(
            "systemctl is-active madoguchi madoguchi.socket", accept=()).split(), ["inactive"] * 2)
        self.machine.ask("dpkg --install /root/second.deb")
        self.serving()
        self.machine.ask("dpkg --purge madoguchi")
        left = self.machine.ask(
            "find / -xdev -iname '*madoguchi*' -not -path '/root/*' -not -path '/proc/*'").split()
        # What readers said and what an operator wrote is not the package's to remove.
        self.assertEqual(sorted(left), [
            "/etc/madoguchi-token", "/etc/systemd/system/madoguchi.service.d",
            "/var/lib/madoguchi-feedback", "/var/lib/private/madoguchi-feedback"])

    def test_a_the_log_has_no_surprise(self):
        expected = [" notice madoguchi: ", "damaged"]
        # Where this machine's systemd has no leave to let a service raise a priority, none can.
        if self.machine.ask("grep 'Max nice' /proc/1/limits").split()[-1] == "0":
            expected.append("Failed to set thread priority")
        log = self.machine.ask("journalctl -o cat -t madoguchi --no-pager")
        surprises = [
            line for line in log.splitlines() if not any(text in line for text in expected)]
        self.assertEqual(surprises, [])
