"""A server whose clock a test sets (libfaketime), while timeouts go by the real one."""

import datetime
import pathlib
import tempfile
import time

LIBRARY = pathlib.Path("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1")
JAPAN = datetime.timezone(datetime.timedelta(hours=9))


def japan(text):
    """An instant of Japan's clock: japan("2026-12-01T19:59:50")."""
    return datetime.datetime.fromisoformat(text).replace(tzinfo=JAPAN)


class Clock:
    """A clock that goes on from the time it was set to. `environment` is for the program."""

    def __init__(self, at):
        if not LIBRARY.exists():
            raise AssertionError(f"{LIBRARY} is missing; scripts/setup test installs faketime")
        self.directory = tempfile.TemporaryDirectory(prefix="madoguchi-clock-")
        file = pathlib.Path(self.directory.name) / "offset"
        self.file = file
        self.environment = {
            "LD_PRELOAD": str(LIBRARY), "FAKETIME_TIMESTAMP_FILE": str(file),
            "FAKETIME_NO_CACHE": "1", "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            # Named here, the library does not add it to the environment, which would move it away
            # from where Swift looks for the program's arguments.
            "FAKETIME_SHARED": "none none",
        }
        self.set(at)

    def set(self, at):
        self.offset = at.timestamp() - time.time()
        fresh = self.file.with_suffix(".new")
        fresh.write_text(f"{self.offset:+.3f}\n")
        fresh.replace(self.file)

    @property
    def now(self):
        return time.time() + self.offset

    def close(self):
        self.directory.cleanup()
