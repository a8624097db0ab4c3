"""A Debian 12 of its own, started by systemd."""

import os
import pathlib
import shutil
import subprocess
import tempfile
import time

import product

INCLUDED = "systemd,systemd-sysv,dbus,curl,ca-certificates"


class Machine:
    def __init__(self, package):
        """Starts a new machine that has the package's dependencies at hand and no network."""
        self.directory = pathlib.Path(tempfile.mkdtemp(prefix="madoguchi-machine-"))
        self.root = self.directory / "root"
        product.output(
            "debootstrap", "--variant=minbase", f"--include={INCLUDED}", "bookworm", str(self.root),
            seconds=600)
        for name in ("resolv.conf", "hosts"):
            shutil.copy(f"/etc/{name}", self.root / "etc" / name)
        shutil.copy(package, self.root / "root/first.deb")
        product.output(
            "chroot", str(self.root), "apt-get", "install", "--yes", "--download-only",
            "--no-install-recommends", "/root/first.deb", seconds=600)
        self.nspawn = subprocess.Popen(
            ["systemd-nspawn", "--directory", str(self.root), "--boot", "--register=no",
             "--keep-unit", "--private-network", "--resolv-conf=off", "--console=pipe"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.leader = self._leader()
        self.wait_for("systemctl is-system-running", lambda said: said.strip() in ("running", "degraded"))

    def _leader(self):
        """The process that is the machine's first one."""
        children = pathlib.Path(f"/proc/{self.nspawn.pid}/task/{self.nspawn.pid}/children")
        for _ in range(100):
            time.sleep(0.1)
            if found := children.read_text().split():
                return found[0]
        raise AssertionError("systemd-nspawn started nothing")

    def ask(self, script, accept=(0,)):
        """What a shell on the machine says."""
        done = subprocess.run(
            ["nsenter", "--target", self.leader, "--all", "bash", "-c", script], text=True,
            capture_output=True, timeout=300,
            env={"PATH": os.defpath + ":/usr/sbin:/sbin", "DEBIAN_FRONTEND": "noninteractive"})
        if accept and done.returncode not in accept:
            raise AssertionError(f"{script}\n{done.stdout[-3000:]}{done.stderr[-3000:]}")
        return done.stdout + done.stderr

    def wait_for(self, script, is_right, seconds=30):
        end = time.monotonic() + seconds
        while True:
            said = self.ask(script, accept=())
            if is_right(said):
                return said
            if time.monotonic() > end:
                raise AssertionError(f"{script} still says {said!r}")
            time.sleep(0.2)

    def put(self, file, path):
        shutil.copy(file, self.root / path.lstrip("/"))

    def status(self, path, *headers):
        options = "".join(f" -H '{header}'" for header in headers)
        return int(self.ask(
            f"curl -s -o /dev/null -w '%{{http_code}}' --max-time 20{options} http://127.0.0.1:8080{path}"))

    def close(self):
        self.ask("systemctl poweroff", accept=())
        self.nspawn.wait(timeout=60)
        shutil.rmtree(self.directory)
